// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/recipe_file.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <optional>

#include "ui/jobs/worker.h"

namespace fade::ui {

class Workbench;

/// Opens and saves recipes for a workbench, off its thread, and says what differs from what was saved.
class RecipeFiles : public QObject {
    Q_OBJECT

public:
    RecipeFiles(Workbench& workbench, ModelPlaces places, QObject* parent = nullptr);

    /// Puts the recipe on the workbench, beside the pictures that are there. One that cannot be read, or whose model is
    /// not there, leaves all as it is.
    void open(const std::filesystem::path& file);
    /// Saves what the workbench inspects with. Loads the model first, if that is still to be done.
    void save(const std::filesystem::path& file);

Q_SIGNALS:
    void opened(const std::filesystem::path& file);
    void saved(const std::filesystem::path& file);
    /// Files of an opened recipe, or its model, are others than those that it was saved with: a sentence each.
    void differs(const QStringList& sentences);
    void failed(const QString& sentence);

private:
    void use(const std::filesystem::path& file, const RecipeFile& recipe, const std::vector<RecipeChange>& changes);
    void compareModel();

    Workbench& workbench_;
    ModelPlaces places_;
    std::optional<RecipeFile> opened_;  ///< until its model is there to be compared
    Newest comparing_;                  ///< the inspecting thread may live longer
};

/// By its name, in whatever case.
[[nodiscard]] bool is_recipe(const std::filesystem::path& file);

/// A change, in the language of the moment.
[[nodiscard]] QString change_text(const RecipeChange& change);

}  // namespace fade::ui
