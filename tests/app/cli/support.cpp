// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/support.h"

#include "fade/installed_models.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "cli/command_line.h"
#include "data_folder.h"
#include "demo/random_model.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

namespace fade::test {

EnvironmentVariable::EnvironmentVariable(std::string name, const std::string& value) : name_(std::move(name)) {
    if (const char* before = std::getenv(name_.c_str())) before_ = before;
    ::setenv(name_.c_str(), value.c_str(), 1);
}

EnvironmentVariable::~EnvironmentVariable() {
    if (before_)
        ::setenv(name_.c_str(), before_->c_str(), 1);
    else
        ::unsetenv(name_.c_str());
}

CommandResult run_fade(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = cli::run(arguments, {out, err, false, {}, data_folder(), user_model_folder()});
    return {status, out.str(), err.str()};
}

void write_tiny_model(const std::filesystem::path& folder) {
    demo::write_random_model(folder, tiny_config(), 1);
}

void write_tiny_prompts(const std::filesystem::path& file) {
    write_bytes(file, R"({"normal":{"prompts":["a good {classname}","fine"]},)"
                      R"("abnormal":{"prompts":["a broken {classname}","worn"]}})");
}

void write_noise(const std::filesystem::path& file, unsigned seed, int width, int height) {
    cv::Mat pixels(height, width, CV_8UC3);
    cv::RNG(seed).fill(pixels, cv::RNG::UNIFORM, 0, 256);
    if (!cv::imwrite(file.string(), pixels)) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace fade::test
