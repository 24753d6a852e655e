// SPDX-License-Identifier: MIT
#include "evaluate/shards.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/text.h"

#include <limits>
#include <map>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/parse_json.h"
#include "evaluate/preparation.h"
#include "evaluate/request_json.h"
#include "evaluate/scoring.h"

namespace fade {

namespace {

constexpr auto format = "fade evaluation shard 2";
constexpr auto description_name = "shard.json";
constexpr int most_shards = 10'000;
constexpr std::uintmax_t largest_description = std::uintmax_t{64} << 20U;

bool is_valid(const Shard& shard) {
    return shard.index >= 1 && shard.index <= shard.count && shard.count <= most_shards;
}

/// One hash for all pictures and references of a protocol.
std::string pictures_sha256(const Protocol& protocol) {
    Sha256 hash;
    for (const auto& plan : protocol.classes) {
        hash.field(plan.name);
        for (const auto& picture : plan.test_sha256) hash.field(picture);
        for (const auto& [seed, drawn] : plan.references)
            for (const auto& reference : drawn) hash.field(reference.sha256);
    }
    return hash.hex();
}

struct ShardFolder {
    std::filesystem::path folder;
    std::string name;  ///< of its shard.json
    Shard shard;
    nlohmann::json protocol;  ///< request, model, pictures; see `comparable`
    ModelIdentity model;
    std::vector<std::string> problems;
    std::set<std::size_t> unreadable;
    double seconds = 0;  ///< that computing it took
};

ShardFolder read_shard(const std::filesystem::path& folder) {
    ShardFolder result;
    result.folder = folder;
    result.name = display_path(folder / description_name);
    std::error_code unknown;
    if (std::filesystem::is_regular_file(folder, unknown))
        throw Error(ErrorCode::not_found, display_path(folder),
                    Text::english_only("is a file; a folder that --shard wrote was expected."));
    std::string text;
    try {
        text = read_file(folder / description_name, largest_description);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::not_found) throw;
        throw Error(
            ErrorCode::not_found, result.name,
            Text::english_only("is not there; this shard is not finished. Run it again, it goes on where it was."));
    }
    try {
        const auto json = parse_json(text, result.name);
        if (!json.is_object())
            throw Error(ErrorCode::malformed, result.name, Text::english_only("a JSON object was expected."));
        if (json.at("format") != format)
            throw Error(ErrorCode::unsupported, result.name, Text::english_only("is of another format."));
        result.shard = {json.at("index").get<int>(), json.at("count").get<int>()};
        result.protocol = json.at("protocol");
        result.model = parse_model_identity(result.protocol.at("model"), result.name);
        result.seconds = json.value("seconds", 0.0);
        for (const auto& problem : json.at("problems")) result.problems.push_back(one_line(problem.get<std::string>()));
        result.unreadable = json.at("unreadable").get<std::set<std::size_t>>();
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorCode::malformed, result.name,
                    {Text::english_only("is no shard of an evaluation: %1."), one_line(error.what())});
    }
    return result;
}

/// Without what no number depends on, so that a reworded notice or another place of the data set parts nothing, and
/// without arithmetic and device: machines with other instruction sets may share the work.
nlohmann::json comparable(nlohmann::json protocol) {
    if (auto request = protocol.find("request"); request != protocol.end() && request->is_object())
        request->erase("dataset");
    if (auto model = protocol.find("model"); model != protocol.end() && model->is_object()) {
        model->erase("name");
        model->erase("notice");
        model->erase("arithmetic");
        model->erase("device");
    }
    return protocol;
}

/// By index, 1 to count; throws if they do not belong together or are not all there.
std::map<int, ShardFolder> read_shards(const std::vector<std::filesystem::path>& folders) {
    if (folders.empty()) throw Error(ErrorCode::invalid_argument, Text::english_only("No shard was named."));
    std::map<int, ShardFolder> shards;
    for (const auto& folder : folders) {
        auto shard = read_shard(folder);
        if (!is_valid(shard.shard))
            throw Error(ErrorCode::malformed, shard.name,
                        {Text::english_only("says that it is shard %1/%2, which cannot be."), shard.shard.index,
                         shard.shard.count});
        if (!shards.empty()) {
            const auto& first = shards.begin()->second;
            if (first.shard.count != shard.shard.count || comparable(first.protocol) != comparable(shard.protocol))
                throw Error(
                    ErrorCode::mismatch, shard.name,
                    {Text::english_only("belongs to another evaluation than %1 (other options, model or pictures)."),
                     first.name});
        }
        const auto name = shard.name;
        if (!shards.emplace(shard.shard.index, std::move(shard)).second)
            throw Error(ErrorCode::mismatch, name, Text::english_only("this shard is named twice."));
    }
    std::string missing;
    const int count = shards.begin()->second.shard.count;
    for (int i = 1; i <= count; ++i)
        if (!shards.contains(i)) missing += (missing.empty() ? "" : ", ") + std::to_string(i);
    if (!missing.empty())
        throw Error(ErrorCode::not_found,
                    {Text::english_only("Of %1 shards these were not named: %2."), count, missing});
    return shards;
}

/// What all shards were made from.
struct SharedProtocol {
    EvaluationRequest request;
    std::string pictures_sha256;
};

/// What the request asks for came from a file, not from the caller.
Protocol make_shared_protocol(const SharedProtocol& described, const ShardFolder& shard, const Job& job) {
    try {
        return make_protocol(described.request, shard.model, job);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::invalid_argument) throw;
        throw Error(ErrorCode::malformed, shard.name, Message::words(one_line(error.what())));
    }
}

SharedProtocol parse_protocol(const ShardFolder& shard, const std::optional<std::filesystem::path>& dataset_root) {
    try {
        return {parse_request(shard.protocol.at("request"), shard.model, shard.name, dataset_root),
                shard.protocol.at("pictures_sha256")};
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorCode::malformed, shard.name,
                    {Text::english_only("is no shard of an evaluation: %1."), one_line(error.what())});
    }
}

ClassMaps read_raw_maps(const Protocol& protocol, const ClassPlan& plan, std::size_t position,
                        const std::map<int, ShardFolder>& shards, std::map<int, DiskCache*>& stores) {
    const auto subjects = subjects_of(plan);
    ClassMaps raw_maps{std::vector<RawMaps>(plan.test.size()), std::vector<RawMaps>(plan.compared.size())};
    for (std::size_t i = 0; i < subjects.size(); ++i, ++position) {
        const int index = 1 + static_cast<int>(position % shards.size());
        const auto& shard = shards.at(index);
        if (shard.unreadable.contains(position)) continue;
        const auto key = raw_maps_key(shard.model, protocol.request.settings, subjects[i]);
        const auto entry = stores.at(index)->read(raw_maps_kind, key);
        auto parsed = entry ? parse_raw_maps(*entry) : std::nullopt;
        const bool is_picture = i < plan.test.size();
        const auto other = i - plan.test.size();
        if (!parsed)
            throw Error(
                ErrorCode::malformed, display_path(shard.folder),
                {Text::english_only("lacks what was computed for %1; run shard %2/%3 again."),
                 display_path(is_picture ? plan.test[i].file : plan.compared[other].file), index, shards.size()});
        (is_picture ? raw_maps.pictures[i] : raw_maps.compared[other]) = std::move(*parsed);
    }
    return raw_maps;
}

}  // namespace

void check(const Shard& shard) {
    if (!is_valid(shard))
        throw Error(ErrorCode::invalid_argument,
                    {Text::english_only("A shard is I/N with I from 1 to N, and N at most %1; %2/%3 is not."),
                     most_shards, shard.index, shard.count});
}

ShardWriter::ShardWriter(std::filesystem::path folder, const Shard& shard, const Protocol& protocol,
                         const DiskCache::Problem& on_problem)
    : folder_(std::move(folder)),
      shard_(shard),
      protocol_(protocol),
      begin_(std::chrono::steady_clock::now()),
      raw_maps_(folder_ / "evidence", std::numeric_limits<std::uintmax_t>::max(), on_problem) {
    make_writable_folder(folder_);
    std::error_code ignored;
    std::filesystem::remove(folder_ / description_name, ignored);
}

void ShardWriter::finish() {
    // Every entry must be there and whole: what could not be written would otherwise be missed when merging.
    std::size_t position = 0;
    for (const auto& plan : protocol_.classes)
        for (const auto& picture : subjects_of(plan)) {
            const bool expected = belongs_to(shard_, position) && !unreadable_.contains(position);
            const auto key = raw_maps_key(protocol_.model, protocol_.request.settings, picture);
            if (expected && !raw_maps_.read(raw_maps_kind, key))
                throw Error(ErrorCode::write_failed, display_path(folder_),
                            Text::english_only("an entry is missing that was there before; run the shard again."));
            ++position;
        }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin_;
    const nlohmann::json json{{"format", format},
                              {"index", shard_.index},
                              {"count", shard_.count},
                              {"protocol",
                               {{"request", to_json(protocol_.request)},
                                {"model", to_json(protocol_.model)},
                                {"pictures_sha256", pictures_sha256(protocol_)}}},
                              {"seconds", seconds.count()},
                              {"problems", problems_},
                              {"unreadable", unreadable_}};
    write_file_atomically(folder_ / description_name,
                          json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

double shard_seconds(const std::vector<std::filesystem::path>& folders) {
    double seconds = 0;
    for (const auto& [index, shard] : read_shards(folders)) seconds += shard.seconds;
    return seconds;
}

Evaluation merge_shards(const std::vector<std::filesystem::path>& folders,
                        const std::optional<std::filesystem::path>& dataset_root, const Job& job) {
    const auto shards = read_shards(folders);
    const auto& first = shards.begin()->second;
    const auto described = parse_protocol(first, dataset_root);
    const auto protocol = make_shared_protocol(described, first, job);
    if (pictures_sha256(protocol) != described.pictures_sha256)
        throw Error(ErrorCode::mismatch, display_path(described.request.dataset.root),
                    Text::english_only("holds other pictures than those that the shards were computed from."));
    std::vector<std::unique_ptr<DiskCache>> opened;
    std::map<int, DiskCache*> stores;
    auto evaluation = begin_evaluation(protocol);
    for (const auto& [index, shard] : shards) {
        opened.push_back(
            std::make_unique<DiskCache>(shard.folder / "evidence", std::numeric_limits<std::uintmax_t>::max()));
        stores[index] = opened.back().get();
        evaluation.problems.insert(evaluation.problems.end(), shard.problems.begin(), shard.problems.end());
    }
    std::size_t position = 0;
    for (std::size_t c = 0; c < protocol.classes.size(); ++c) {
        job.report(Stage::evaluate, c, protocol.classes.size());
        const auto& plan = protocol.classes[c];
        score_class(protocol, c, read_raw_maps(protocol, plan, position, shards, stores), evaluation, job);
        position += subjects_of(plan).size();
    }
    tidy_problems(evaluation);
    return evaluation;
}

}  // namespace fade
