// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/model_download.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <initializer_list>
#include <map>
#include <utility>

#include "base/parse_json.h"
#include "base/quote.h"
#include "encode/dino_config.h"
#include "models/fetch.h"

namespace fade {

namespace {

using Json = nlohmann::json;

constexpr std::size_t largest_listing = std::size_t{32} << 20U;
// Where a repository brings no tokenizer of its own: all CLIPs that are read share CLIP's.
constexpr auto tokenizer_repository = "openai/clip-vit-base-patch32";

/// What the hub says of a file.
struct Listed {
    std::uintmax_t size = 0;
    std::string sha256;
    std::string git_sha1;
};
using Files = std::map<std::string, Listed>;

struct Listing {
    std::string commit;
    Files files;
};

bool is_hash(const std::string& text, std::size_t length) {
    return text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// "ORGANISATION/NAME" (a few old repositories have a name alone) of letters, digits and -_. .
bool can_be_repository(const std::string& name) {
    const auto fits = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' || letter == '_' ||
               letter == '.' || letter == '/';
    };
    constexpr std::size_t longest = 200;
    return !name.empty() && name.size() <= longest && std::all_of(name.begin(), name.end(), fits) &&
           std::count(name.begin(), name.end(), '/') <= 1 && name.front() != '/' && name.back() != '/' &&
           name.find("..") == std::string::npos;
}

bool can_be_revision(const std::string& name) {
    const auto fits = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' || letter == '_' || letter == '.';
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), fits) && name.find("..") == std::string::npos;
}

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uintmax_t number_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_unsigned() ? found->get<std::uintmax_t>() : 0;
}

Listing parse_listing(const std::string& text, const std::string& repository) {
    const auto wrong = [&] {
        return Error(ErrorCode::malformed, repository,
                     Text::en("the model hub's answer is not a list of files with a commit."));
    };
    Json json;
    try {
        check_json(text, repository);
        json = Json::parse(text);
    } catch (const Json::exception&) {
        throw wrong();
    }
    Listing listing{text_of(json, "sha"), {}};
    const auto siblings = json.find("siblings");
    if (!is_hash(listing.commit, 40) || siblings == json.end() || !siblings->is_array()) throw wrong();
    for (const auto& sibling : *siblings) {
        if (!sibling.is_object()) throw wrong();
        Listed listed{number_of(sibling, "size"), {}, text_of(sibling, "blobId")};
        if (const auto lfs = sibling.find("lfs"); lfs != sibling.end() && lfs->is_object()) {
            listed.sha256 = text_of(*lfs, "sha256");
            listed.git_sha1.clear();  // there it names the pointer, not the content
        }
        if (is_hash(listed.sha256, 64) || is_hash(listed.git_sha1, 40))
            listing.files.emplace(text_of(sibling, "rfilename"), std::move(listed));
    }
    return listing;
}

Listing ask(Fetcher& fetcher, const Hub& hub, const std::string& repository, const std::string& revision,
            const std::stop_token& stop) {
    const auto address = hub.endpoint + "/api/models/" + repository + "/revision/" + revision + "?blobs=true";
    return parse_listing(fetcher.text(address, repository, largest_listing, stop), repository);
}

bool has_all(const Files& files, std::initializer_list<const char*> names) {
    return std::all_of(names.begin(), names.end(), [&](const char* name) { return files.contains(name); });
}

/// "model-00001-of-00003.safetensors": a part of weights that are split.
bool is_shard(const std::string& name, const std::string& stem, const std::string& extension) {
    constexpr std::size_t digits = 5;
    const auto prefix = stem + "-";
    return name.starts_with(prefix) && name.ends_with(extension) &&
           name.size() == prefix.size() + digits + std::string("-of-").size() + digits + extension.size() &&
           name.substr(prefix.size() + digits, 4) == "-of-";
}

std::vector<std::string> shards(const Files& files, const std::string& stem, const std::string& extension) {
    std::vector<std::string> names;
    for (const auto& [name, listed] : files)
        if (is_shard(name, stem, extension)) names.push_back(name);
    return names;
}

/// Configuration and weights, the first kind that is there; safetensors before PyTorch's.
std::vector<std::string> choose_model(const Files& files) {
    constexpr std::array<std::pair<const char*, const char*>, 4> whole{{
        {"open_clip_config.json", "open_clip_model.safetensors"},
        {"open_clip_config.json", "open_clip_pytorch_model.bin"},
        {"config.json", "model.safetensors"},
        {"config.json", "pytorch_model.bin"},
    }};
    for (const auto& [config, weights] : whole)
        if (has_all(files, {config, weights})) return {config, weights};
    if (has_all(files, {"config.json", "model.safetensors.index.json"})) {
        auto chosen = shards(files, "model", ".safetensors");
        chosen.insert(chosen.end(), {"config.json", "model.safetensors.index.json"});
        return chosen;
    }
    if (has_all(files, {"config.json", "pytorch_model.bin.index.json"})) {
        auto chosen = shards(files, "pytorch_model", ".bin");
        chosen.insert(chosen.end(), {"config.json", "pytorch_model.bin.index.json"});
        return chosen;
    }
    return {};
}

std::vector<std::string> choose_tokenizer(const Files& files) {
    if (files.contains("tokenizer.json")) return {"tokenizer.json"};
    if (has_all(files, {"vocab.json", "merges.txt"})) return {"vocab.json", "merges.txt"};
    return {};
}

void add_files(DownloadPlan& plan, const std::vector<std::string>& names, const Listing& listing,
               const std::string& repository) {
    for (const auto& name : names) {
        const auto& listed = listing.files.at(name);
        plan.files.push_back({name, plan.endpoint + "/" + repository + "/resolve/" + listing.commit + "/" + name,
                              listed.size, listed.sha256, listed.git_sha1});
    }
}

/// Whether what is planned has no text tower, and so no tokenizer.
bool is_dino(Fetcher& fetcher, const DownloadPlan& plan, const std::stop_token& stop) {
    const auto config = std::find_if(plan.files.begin(), plan.files.end(),
                                     [](const PlannedFile& file) { return file.name == "config.json"; });
    return config != plan.files.end() &&
           is_dino_config(fetcher.text(config->address, config->name, largest_listing, stop), config->name);
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::string without_slashes_at_end(std::string address) {
    while (address.ends_with('/')) address.pop_back();
    return address;
}

}  // namespace

Hub hub_from_environment() {
    Hub hub;
    if (const auto endpoint = environment("HF_ENDPOINT"); !endpoint.empty()) {
        if (origin_of(endpoint).empty())
            throw Error(ErrorCode::invalid_argument,
                        {Text::en("HF_ENDPOINT is %1; an http or https address was expected."), quote(endpoint)});
        hub.endpoint = without_slashes_at_end(endpoint);
    }
    hub.token = environment("HF_TOKEN");
    for (const auto* name : {"SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"})
        if (const auto file = environment(name); !file.empty() && !hub.ca_file) hub.ca_file = file;
    return hub;
}

std::uintmax_t DownloadPlan::bytes() const {
    std::uintmax_t sum = 0;
    for (const auto& file : files) sum += file.size;
    return sum;
}

DownloadPlan plan_download(const Hub& hub, const std::string& repository, const std::string& revision,
                           const std::stop_token& stop) {
    if (!can_be_repository(repository))
        throw Error(ErrorCode::invalid_argument, {Text::en("%1 is no model of the list (`fade model list`), and cannot "
                                                           "be a repository's name; ORGANISATION/NAME was expected."),
                                                  quote(repository)});
    if (!can_be_revision(revision))
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("%1 cannot be a revision; a branch, tag or commit was expected."), quote(revision)});
    Fetcher fetcher(hub);
    const auto listing = ask(fetcher, hub, repository, revision, stop);
    DownloadPlan plan{hub.endpoint, repository, listing.commit, {}};
    auto names = choose_model(listing.files);
    if (names.empty())
        throw Error(ErrorCode::unsupported, repository,
                    Text::en("holds no model that is read; a CLIP in OpenCLIP's or Hugging Face transformers' form, or "
                             "a DINO model in the latter's, was expected."));
    if (listing.files.contains("preprocessor_config.json")) names.emplace_back("preprocessor_config.json");
    const auto tokenizer = choose_tokenizer(listing.files);
    names.insert(names.end(), tokenizer.begin(), tokenizer.end());
    add_files(plan, names, listing, repository);
    if (tokenizer.empty() && !is_dino(fetcher, plan, stop)) {
        const auto other = ask(fetcher, hub, tokenizer_repository, "main", stop);
        const auto borrowed = choose_tokenizer(other.files);
        if (borrowed.empty())
            throw Error(ErrorCode::not_found, std::string(tokenizer_repository),
                        {Text::en("holds no tokenizer any more, and %1 has none of its own."), repository});
        add_files(plan, borrowed, other, tokenizer_repository);
    }
    std::stable_sort(plan.files.begin(), plan.files.end(),
                     [](const PlannedFile& a, const PlannedFile& b) { return a.size < b.size; });
    return plan;
}

}  // namespace fade
