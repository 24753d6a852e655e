// SPDX-License-Identifier: MIT
#pragma once

#include "fade/report_document.h"

#include <memory>
#include <utility>

namespace fade::test {

/// The report as a document.
inline DocumentPtr document_of(InspectionReport report, Translate translate = {}) {
    return std::make_shared<const ReportDocument>(std::move(report), std::move(translate));
}

}  // namespace fade::test
