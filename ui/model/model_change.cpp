// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/model_change.h"

#include <utility>

namespace fade::ui {

bool ModelChange::use(const ModelUse& wanted, const ModelUse& present) {
    Loading next{wanted.source, {}, false, {}};
    if (std::holds_alternative<Ready>(state_)) next.former = present;
    if (auto* loading = std::get_if<Loading>(&state_)) {
        next.former = std::move(loading->former);
        next.drops_settings = loading->drops_settings;
    }
    if (wanted.source.path.empty()) {
        state_ = None();
        return false;
    }
    state_ = std::move(next);
    return true;
}

void ModelChange::broughtBy(const std::shared_ptr<bool>& refused) {
    if (auto* loading = std::get_if<Loading>(&state_)) loading->refused = refused;
}

bool ModelChange::dropSettings() {
    auto* loading = std::get_if<Loading>(&state_);
    if (loading != nullptr) loading->drops_settings = true;
    return loading != nullptr;
}

ModelChange::Outcome ModelChange::end(std::shared_ptr<const ClipModel> model) {
    auto* loading = std::get_if<Loading>(&state_);
    if (loading == nullptr) return {};
    if (model) {
        const bool dropped = loading->drops_settings;
        state_ = Ready{std::move(model)};
        return {{}, {}, dropped};
    }
    if (loading->former && loading->former->source != loading->wanted) {
        Outcome outcome{std::exchange(loading->former, std::nullopt), loading->refused.lock(), false};
        loading->drops_settings = false;
        return outcome;
    }
    const bool dropped = loading->drops_settings;
    state_ = Failed();
    return {{}, {}, dropped};
}

ModelState ModelChange::state() const {
    if (std::holds_alternative<Loading>(state_)) return ModelState::loading;
    if (std::holds_alternative<Ready>(state_)) return ModelState::ready;
    return std::holds_alternative<Failed>(state_) ? ModelState::failed : ModelState::none;
}

std::shared_ptr<const ClipModel> ModelChange::model() const {
    const auto* ready = std::get_if<Ready>(&state_);
    return ready == nullptr ? nullptr : ready->model;
}

}  // namespace fade::ui
