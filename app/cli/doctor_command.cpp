// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/doctor_command.h"

#include "fade/disk_cache.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/installed_models.h"
#include "fade/machine.h"
#include "fade/model.h"
#include "fade/model_files.h"
#include "fade/self_test.h"
#include "fade/threads.h"
#include "fade/version.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iomanip>
#include <sstream>
#include <system_error>

#include "cli/size_text.h"

namespace fade::cli {

namespace {

/// The lines of the report, and whether all is well.
class Findings {
public:
    explicit Findings(std::ostream& out) : out_(out) {}

    void fact(const std::string& name, const std::string& text) {
        constexpr int name_width = 14;
        out_ << std::left << std::setw(name_width) << name << text << "\n";
    }
    void fault(const std::string& name, const std::string& text) {
        fact(name, "PROBLEM: " + text);
        well_ = false;
    }
    [[nodiscard]] bool all_well() const { return well_; }

private:
    std::ostream& out_;
    bool well_ = true;
};

/// A path, or a sentence with paths, without the name of the user whose home it is.
std::string discreet(std::string text) {
    const char* home = std::getenv("HOME");
    if (home == nullptr || std::string_view(home).size() < 2) return text;
    const std::string_view folder(home);
    for (auto place = text.find(folder); place != std::string::npos; place = text.find(folder, place + 1))
        text.replace(place, folder.size(), "~");
    return text;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

void describe_pc(Findings& findings) {
    const auto machine = describe_machine();
    findings.fact("system", machine.system);
    findings.fact("processor",
                  machine.processor + ", " + std::to_string(machine.processors) + " of it for this program");
    findings.fact("kernels", joined(kernel_names()));
    const auto bf16 = bf16_hardware();
    findings.fact("bf16", bf16.empty()
                              ? "in software: --precision mixed and bf16 work here, but are slower than fp32"
                              : bf16 +
                                    ": --precision mixed and bf16 use it; how much faster than fp32 depends on "
                                    "the processor");
    findings.fact("devices", joined(device_names()));
    findings.fact("memory", size_text(machine.memory) + ", " + size_text(machine.available_memory) + " of it free");
    const bool display = std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
    findings.fact("display", display ? "there is one" : "none: the window cannot open here, this command line can");
}

void describe_cache(Findings& findings) {
    const auto folder = user_cache_folder();
    try {
        make_writable_folder(folder);
        std::error_code unknown;
        const auto space = std::filesystem::space(folder, unknown);
        findings.fact("cache", discreet(display_path(folder)) + ", " +
                                   size_text(DiskCache(folder, default_cache_limit).size()) + " kept, " +
                                   (unknown ? "?" : size_text(space.available)) + " free on its disk");
    } catch (const Error& error) {
        findings.fault("cache", discreet(error.what()));
    }
}

void describe_models(Findings& findings, const Context& context) {
    const auto models = installed_models(context.models_folder);
    if (models.empty()) findings.fact("models", "none; `fade model list` names those that can be had");
    for (const auto& model : models) {
        try {
            check_encoder_files(model.folder);
            findings.fact("model", model.name + ", " + size_text(model.bytes));
        } catch (const Error& error) {
            findings.fault("model", discreet(error.what()));
        }
    }
}

void test_engine(Findings& findings, const Context& context) {
    const auto demonstration = context.data_folder / "model";
    std::error_code unknown;
    if (!std::filesystem::is_directory(demonstration, unknown))
        return findings.fault("self-test", "the demonstration model is not at " +
                                               discreet(display_path(demonstration)) +
                                               "; this installation is not whole.");
    try {
        const auto test = run_self_test({.path = demonstration}, Job{context.stop, {}});
        std::ostringstream text;
        text << std::setprecision(1) << std::scientific << test.arithmetic
             << " against the method's definition: largest "
             << "difference " << test.map_difference << " in a map, " << test.score_difference << " in a score";
        if (test.passed())
            findings.fact("self-test", "this PC computes right; " + text.str());
        else
            findings.fault("self-test", "this PC computes other numbers; " + text.str());
    } catch (const Error& error) {
        findings.fault("self-test", discreet(error.what()));
    }
}

}  // namespace

void add_doctor_command(CLI::App& app, const std::function<void()>& chosen) {
    app.add_subcommand("doctor", "Say what this PC and this installation are, and whether they compute right")
        ->final_callback(chosen);
}

int doctor(const Context& context) {
    set_thread_count(0);
    Findings findings(context.out);
    findings.fact("fade", version());
    findings.fact("libraries", library_versions());
    describe_pc(findings);
    describe_cache(findings);
    describe_models(findings, context);
    test_engine(findings, context);
    context.out << (findings.all_well() ? "All is well." : "Not all is well: see the lines with PROBLEM.") << std::endl;
    return findings.all_well() ? all_done : cannot_start;
}

}  // namespace fade::cli
