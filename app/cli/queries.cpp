// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/queries.h"

#include "fade/error.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "cli/option_checks.h"
#include "cli/output_names.h"

namespace fade::cli {

namespace {

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream stream(text + ',');
    for (std::string part; std::getline(stream, part, ',');) parts.push_back(part);
    return parts;
}

/// Full pages of a file that has several, in order; none of another one.
std::vector<int> full_pages(const std::filesystem::path& file) {
    try {
        auto [own, count, pages] = pages_of(file);
        if (pages.empty()) return {};
        pages.push_back(own);
        std::sort(pages.begin(), pages.end());
        return pages;
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

std::string pages_fault(const std::string& text) {
    if (text == "all") return {};
    for (const auto& number : split(text))
        if (!whole_number_fault(number).empty() || std::stoi(number) < 1)
            return "expected all, or page numbers from 1 with commas between them, not " + text;
    return {};
}

PageChoice to_pages(const std::string& text) {
    if (text.empty()) return {};
    if (text == "all") return {true, {}};
    std::set<int> numbers;
    for (const auto& number : split(text)) numbers.insert(std::stoi(number));
    return {false, {numbers.begin(), numbers.end()}};
}

std::vector<Query> queries_of(const std::vector<FoundImage>& files, const PageChoice& pages) {
    std::vector<Query> queries;
    for (const auto& file : files) {
        const auto chosen = pages.all ? full_pages(file.file) : pages.numbers;
        if (chosen.empty()) queries.push_back({picture_file(file.file), file, file.relative});
        for (const int page : chosen) queries.push_back({picture_page(file.file, page), file, {file.relative, page}});
    }
    return queries;
}

std::vector<std::filesystem::path> output_stems(const std::vector<Query>& queries) {
    std::vector<FoundImage> named;
    for (const auto& query : queries) {
        auto file = query.file;
        if (const auto page = query.shown.page) {
            auto name = file.relative.stem();
            name += "-page-" + std::to_string(*page);
            name += file.relative.extension();
            file.relative.replace_filename(name);
        }
        named.push_back(std::move(file));
    }
    return output_stems(named);
}

}  // namespace fade::cli
