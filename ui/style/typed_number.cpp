// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/typed_number.h"

#include <QLocale>
#include <QRegularExpression>

namespace fade::ui {

std::vector<double> typed_number(QStringView text) {
    static const QRegularExpression form(QStringLiteral(R"(^[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)$)"));
    static const QRegularExpression perhaps_thousands(QStringLiteral(R"(^[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}$)"));
    const auto plain = text.toString().normalized(QString::NormalizationForm_KC).trimmed();
    if (!form.match(plain).hasMatch()) return {};
    const auto value = [](const QString& digits) { return QLocale::c().toDouble(digits); };
    std::vector<double> meant{value(QString(plain).replace(',', '.'))};
    if (perhaps_thousands.match(plain).hasMatch()) meant.push_back(value(QString(plain).remove('.').remove(',')));
    return meant;
}

}  // namespace fade::ui
