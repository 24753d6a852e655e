// SPDX-License-Identifier: GPL-3.0-or-later
// For scripts/kill-test. What a kill must not leave behind is a file that looks finished and is not.
// fade_check_outputs whole FOLDER: every file is whole; temporary ones, which do not pass for results, may lie there.
// fade_check_outputs same FOLDER OTHER: both hold the same files with the same content, and no temporary one. Run
// times, and when a PDF was written, do not count.
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include <iostream>
#include <map>
#include <regex>
#include <stdexcept>
#include <string>

namespace {

using Files = std::map<std::string, std::filesystem::path>;

bool is_temporary(const std::filesystem::path& file) {
    return file.filename().string().starts_with(fade::temporary_prefix);
}

bool is_whole(const std::filesystem::path& file) {
    const auto extension = file.extension().string();
    auto text = fade::read_file(file);
    if (extension == ".json") return nlohmann::json::accept(text);
    if (extension == ".png" || extension == ".tiff")
        return !cv::imread(file.string(), cv::IMREAD_UNCHANGED).empty() &&
               (extension == ".tiff" || text.substr(text.size() - 8, 4) == "IEND");
    if (extension == ".html") return text.ends_with("</html>\n");
    if (extension == ".pdf") return text.starts_with("%PDF-") && text.ends_with("%%EOF\n");
    if (extension == ".csv") return text.ends_with("\n");
    if (extension == ".lock") return true;  // Qt's, and no result
    if (extension == ".fade-cache") {
        constexpr std::size_t hash = 64;  // of all before it
        return text.size() > hash &&
               fade::sha256(text.substr(0, text.size() - hash)) == text.substr(text.size() - hash);
    }
    throw std::runtime_error(file.string() + ": a file of this kind was not expected");
}

Files files_in(const std::filesystem::path& folder) {
    Files files;
    if (!std::filesystem::exists(folder)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[entry.path().lexically_relative(folder).string()] = entry.path();
    return files;
}

std::string comparable(const std::filesystem::path& file) {
    if (file.extension() == ".pdf" || file.extension() == ".lock") return {};
    const auto text = fade::read_file(file);
    if (file.extension() == ".json") {
        auto json = nlohmann::json::parse(text);
        for (const auto* time : {"timings", "run_seconds", "seconds"}) json.erase(time);
        return json.dump();
    }
    if (file.filename() == "evaluation.csv") return std::regex_replace(text, std::regex(",[^,\n]*\n"), "\n");
    if (file.filename() == "evaluation.html")
        return std::regex_replace(text, std::regex("<dt>Run time</dt><dd>[^<]*</dd>"), "");
    return text;
}

int fail(const std::filesystem::path& file, const char* what) {
    std::cerr << file.string() << ": " << what << std::endl;
    return 1;
}

int check_whole(const std::filesystem::path& folder) {
    for (const auto& [name, file] : files_in(folder))
        if (!is_temporary(file) && !is_whole(file)) return fail(file, "is half a file");
    return 0;
}

int check_same(const std::filesystem::path& folder, const std::filesystem::path& other) {
    const auto files = files_in(folder);
    const auto others = files_in(other);
    for (const auto& [name, file] : files) {
        if (is_temporary(file)) return fail(file, "was left behind");
        if (!others.contains(name)) return fail(file, "is not in the other folder");
        if (comparable(file) != comparable(others.at(name))) return fail(file, "differs");
    }
    for (const auto& [name, file] : others)
        if (!files.contains(name)) return fail(file, "is not in the first folder");
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        const std::string command = count > 1 ? arguments[1] : "";
        if (command == "whole" && count == 3) return check_whole(arguments[2]);
        if (command == "same" && count == 4) return check_same(arguments[2], arguments[3]);
        std::cerr << "usage: fade_check_outputs whole FOLDER | same FOLDER OTHER" << std::endl;
    } catch (const std::exception& error) {
        std::cerr << error.what() << std::endl;
    }
    return 2;
}
