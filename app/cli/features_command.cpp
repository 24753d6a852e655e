// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/features_command.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/picture_source.h"
#include "fade/threads.h"
#include "fade/token_sets.h"
#include "fade/version.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "cli/chosen_model.h"
#include "cli/inspect_options.h"
#include "cli/messages.h"
#include "cli/option_checks.h"
#include "cli/progress_bar.h"

namespace fade::cli {

namespace {

/// Either kind of encoder, loaded.
class Encoder {
public:
    Encoder(const ModelSource& source, std::vector<int> scales, const Job& job) : scales_(std::move(scales)) {
        if (is_dino_model(source)) {
            dino_ = DinoModel::load(source, job);
            if (scales_.empty()) scales_ = {dino_->info().shortest_edge};
            for (const int edge : scales_) (void)dino_view({1, 1}, edge, static_cast<int>(dino_->info().patch_size));
        } else {
            clip_ = ClipModel::load(source, job);
            auto settings = default_settings(clip_->info());
            gem_ = settings.gem;
            if (scales_.empty()) scales_ = settings.scales;
            settings.scales = scales_;
            settings.classification_scale = scales_.front();
            validate(settings, clip_->info().config);
        }
    }
    [[nodiscard]] std::vector<TokenSet> tokens(const Image& image, const Job& job) const {
        return dino_ ? compute_tokens(*dino_, image, scales_, job) : compute_tokens(*clip_, image, scales_, gem_, job);
    }
    [[nodiscard]] const std::string& name() const { return dino_ ? dino_->info().name : clip_->info().config.name; }
    [[nodiscard]] const std::string& sha256() const {
        return dino_ ? dino_->info().weights_sha256 : clip_->info().weights_sha256;
    }
    [[nodiscard]] const Compute& compute() const { return dino_ ? dino_->info().compute : clip_->info().compute; }
    /// Without the model nothing more can be said of any picture.
    void check_files() const { dino_ ? dino_->check_files() : clip_->check_files(); }

private:
    std::shared_ptr<const DinoModel> dino_;
    std::shared_ptr<const ClipModel> clip_;
    std::vector<int> scales_;
    GemSettings gem_;
};

void refuse_to_replace(const std::vector<FoundImage>& inputs, const std::filesystem::path& output) {
    for (const auto& input : inputs) {
        std::error_code unknown;
        if (std::filesystem::equivalent(input.file, output, unknown))
            throw Error(ErrorCode::invalid_argument, display_path(output),
                        Text::english_only("is an input of this run; the features need another name."));
    }
}

/// A model's folder holds files of the same ending as the tokens'.
void refuse_to_replace(const ModelSource& model, const std::filesystem::path& output) {
    std::error_code unknown;
    const auto folder = std::filesystem::absolute(output).parent_path();
    if (std::filesystem::equivalent(model.path, output, unknown) ||
        std::filesystem::equivalent(model.path, folder, unknown))
        throw Error(
            ErrorCode::invalid_argument, display_path(output),
            Text::english_only("lies in the model's folder, or is the model; the features need another place."));
}

std::vector<std::string> names_of(const std::vector<FoundImage>& found) {
    std::vector<std::filesystem::path> files;
    files.reserve(found.size());
    for (const auto& image : found) files.push_back(image.file);
    return distinct_names(files);
}

}  // namespace

void add_features_command(CLI::App& app, FeaturesOptions& options, const std::function<void()>& chosen) {
    auto& command = *app.add_subcommand("features", "Write what a vision encoder says of pictures, as safetensors");
    command.footer(
        "The file holds NAME/VIEW/SET: class_token [width] and patches [rows, columns, width], of a CLIP also\n"
        "gem_class_token and gem_patches; F32. A CLIP's rows have unit length; a DINO model's are those of its final "
        "norm.");
    command.add_option("images", options.images, "Pictures, or folders to search for pictures")
        ->required()
        ->check(name_fault)
        ->type_name("IMAGES/FOLDERS");
    add_model_options(command, "-m,--model", options.model);
    command.add_option("-o,--output", options.output, "File to write, usually NAME.safetensors")
        ->required()
        ->check(name_fault)
        ->type_name("FILE");
    command
        .add_option(
            "--scales", options.scales,
            "Of a CLIP: sides of the square inputs in pixels (the model's); of a DINO model: what a picture's shorter "
            "edge becomes (the model's)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(whole_number_fault)
        ->type_name("N[,N...]");
    command.add_option("--threads", options.threads, "Processor threads (0: all)")
        ->check(whole_number_fault)
        ->check(CLI::Range(0, 1024))
        ->type_name("N");
    command.add_flag("-q,--quiet", options.quiet, "Print errors only");
    command.final_callback(chosen);
}

int features(const FeaturesOptions& options, const Context& context) {
    set_thread_count(options.threads);
    ProgressBar progress(context.err, context.interactive && !options.quiet);
    std::size_t skipped = 0;
    const auto skip = [&](const Message& left_out) {
        ++skipped;
        say(context.err, left_out.english());
    };
    FolderSkipped pass_link;
    if (!options.quiet) pass_link = [&](const Message& left_out) { say(context.err, left_out.english()); };
    const auto found = find_images(options.images, skip, context.stop, pass_link);
    refuse_to_replace(found, options.output);
    make_writable_folder(std::filesystem::absolute(options.output).parent_path());
    const auto model = chosen_model(options.model, context);
    refuse_to_replace(model, options.output);
    const Encoder encoder(model, options.scales, Job{context.stop, {}});

    // An earlier run's features must not pass for this one's.
    std::error_code ignored;
    if (std::filesystem::is_regular_file(options.output, ignored)) std::filesystem::remove(options.output, ignored);
    const auto names = names_of(found);
    std::vector<NamedTokens> tokens;
    std::vector<std::pair<std::string, std::string>> metadata{{"fade_version", version()},
                                                              {"model", encoder.name()},
                                                              {"model_sha256", encoder.sha256()},
                                                              {"arithmetic", arithmetic_of(encoder.compute())}};
    std::size_t failures = 0;
    progress.start(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Job job{context.stop, [&](const Progress& step) {
                          if (step.stage == Stage::encode_image && step.total > 0)
                              progress.update(i, static_cast<double>(step.done) / static_cast<double>(step.total),
                                              names[i]);
                      }};
        try {
            const auto image = picture_file(found[i].file)->load();
            for (auto& set : encoder.tokens(image, job)) tokens.emplace_back(names[i], std::move(set));
            metadata.emplace_back("sha256 of " + names[i], image.sha256);
        } catch (const Error& error) {
            encoder.check_files();
            if (error.code() == ErrorCode::internal) throw;
            ++failures;
            progress.clear();
            say(context.err, error.what());
        }
    }
    progress.clear();
    if (!tokens.empty()) write_file_atomically(options.output, safetensors(tokens, metadata));
    if (!options.quiet && !tokens.empty())
        context.out << encoder.name() << ": " << tokens.size() << " sets of tokens of " << found.size() - failures
                    << (found.size() - failures == 1 ? " picture" : " pictures") << " in "
                    << display_path(options.output) << std::endl;
    if (failures > 0)
        say(context.err,
            std::to_string(failures) + " of " + std::to_string(found.size()) + " pictures could not be encoded.");
    return failures > 0 || skipped > 0 ? some_failed : all_done;
}

}  // namespace fade::cli
