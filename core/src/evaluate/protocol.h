// SPDX-License-Identifier: MIT
#pragma once

#include "fade/evaluate.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "evaluate/raw_maps.h"

namespace fade {

/// The same of a vision model.
struct VisionIdentity {
    std::string name;
    std::string weights_sha256;
    std::string arithmetic;
    std::int64_t patch_size = 0;
};

/// The facts about a model that an evaluation records, and that maps depend on.
struct ModelIdentity {
    std::string name;
    std::string weights_sha256;
    std::string tokenizer_sha256;
    std::string device;
    std::string arithmetic;
    std::int64_t patch_size = 0;
    std::string notice;                         ///< said with the results; no map depends on it
    std::optional<VisionIdentity> vision = {};  ///< what compares with references instead
};

/// A variant with all that it changes.
struct VariantPlan {
    Variant variant;
    Settings settings;
    bool zero_shot_only = false;         ///< says nothing about references
    std::string classification_prompts;  ///< SHA-256 of the prompts, a key of `ClassPlan::prompts`
    std::string segmentation_prompts;
};

/// A file and its bytes' hash; empty where it cannot be read.
struct HashedFile {
    std::filesystem::path file;
    std::string sha256;
};

/// All that is known of a class before any picture is decoded.
struct ClassPlan {
    std::string name;
    std::string object;
    std::vector<TestPicture> test;
    std::vector<std::string> test_sha256;                         ///< of the pictures; empty where unreadable
    std::map<std::uint64_t, std::vector<HashedFile>> references;  ///< by seed, in the order drawn
    std::vector<HashedFile> compared;        ///< those of them that are compared with each other, each hash once
    std::map<std::string, Prompts> prompts;  ///< by their SHA-256
    std::vector<VariantPlan> variants;       ///< alike in all classes but for the prompts
};

/// The whole evaluation, laid out.
struct Protocol {
    EvaluationRequest request;
    ModelIdentity model;
    std::vector<ClassPlan> classes;
    std::vector<std::string> problems;
};

/// Draws references, hashes every file, and lists variants. Throws `Error` for a protocol that cannot be carried out.
[[nodiscard]] Protocol make_protocol(const EvaluationRequest& request, const ModelIdentity& model, const Job& job);

/// The frame that a run's pictures are in (`frame_key`): that of the first of all its references; empty: as they are.
[[nodiscard]] std::string frame_of(const VariantPlan& variant, const std::vector<HashedFile>& references);

/// The maps that one variant's run needs of a picture in this frame that is compared with these references.
[[nodiscard]] std::vector<RawMapKey> needed_maps(const VariantPlan& variant, const std::vector<HashedFile>& references,
                                                 const std::optional<VisionIdentity>& vision, const std::string& frame);

/// The maps that all runs of a class need of each picture.
[[nodiscard]] std::set<RawMapKey> needed_maps(const ClassPlan& plan, const EvaluationRequest& request,
                                              const std::optional<VisionIdentity>& vision);

/// The map of each reference by which a variant's run finds the picture's own (`ReferenceMatch::best`); none of other
/// variants.
[[nodiscard]] std::vector<RawMapKey> needed_to_match(const VariantPlan& variant,
                                                     const std::vector<HashedFile>& references,
                                                     const std::optional<VisionIdentity>& vision);

/// The reference of a picture among a run's, by its name; none: there is no such one.
[[nodiscard]] std::optional<std::size_t> named_reference(const TestPicture& picture,
                                                         const std::vector<HashedFile>& references);

/// The maps that one variant's run needs of the reference of this index: of what the others have of it, where the
/// settings take that off. None for a single reference.
[[nodiscard]] std::vector<RawMapKey> needed_of_reference(const VariantPlan& variant,
                                                         const std::vector<HashedFile>& references, std::size_t index,
                                                         const std::optional<VisionIdentity>& vision);

/// Those that all runs of a class need of its references, by their hashes.
[[nodiscard]] std::map<std::string, std::set<RawMapKey>> needed_of_references(
    const ClassPlan& plan, const EvaluationRequest& request, const std::optional<VisionIdentity>& vision);

/// True if the variant is measured with that many references.
[[nodiscard]] bool applies(const VariantPlan& variant, int shots);

/// The seeds that matter for a number of shots: none for zero-shot.
[[nodiscard]] std::vector<std::optional<std::uint64_t>> seeds_for(const EvaluationRequest& request, int shots);

/// The references of a run.
[[nodiscard]] std::vector<HashedFile> references_for(const ClassPlan& plan, int shots,
                                                     const std::optional<std::uint64_t>& seed);

/// The hashes of all that raw maps are computed of, empty where unreadable: test pictures, then references that are
/// compared with each other. Shards share them out.
[[nodiscard]] std::vector<std::string> subjects_of(const ClassPlan& plan);

/// The cache key of a picture's raw maps: all that maps depend on, but for what their names in it say.
[[nodiscard]] std::string raw_maps_key(const ModelIdentity& model, const Settings& settings,
                                       const std::string& image_sha256);

}  // namespace fade
