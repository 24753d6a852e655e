// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QAction;
class QWidget;

namespace fade::ui {

/// All that can be done from a menu, a tool bar or by a key, but for what belongs to one panel.
enum class CommandId {
    new_work,
    own_work,
    clear_pictures,
    add_pictures,
    add_folder,
    add_references,
    get_model,
    add_model_file,
    add_model_folder,
    open_recipe,
    save_recipe,
    open_model,
    demonstration_model,
    export_results,
    clear_recent,
    quit,
    undo,
    redo,
    paste,
    remove,
    use_as_reference,
    copy_path,
    mark_good,
    mark_bad,
    unmark,
    overrule,
    take_back_overrule,
    inspect_selected,
    inspect_all,
    other_pages,
    draw_mask,
    set_scale,
    find_thresholds,
    compare_ways,
    decision_rules,
    qualify,
    cancel,
    next,
    previous,
    theme_system,
    theme_light,
    theme_dark,
    reset_layout,
    guide,
    short_guide,
    shortcuts,
    about
};

/// What commands depend on.
struct Situation {
    bool pictures = false;        ///< there are some
    bool selected = false;        ///< some of them are
    bool own_pictures = false;    ///< ... and are their files' own pictures
    bool other_pages = false;     ///< there may be some in the files of those selected
    bool marked = false;          ///< one of those selected is
    bool judged = false;          ///< the machine has a verdict of one of them
    bool overruled = false;       ///< a person has said something else of one of them
    bool scores = false;          ///< there is a result
    bool model = false;           ///< one is there, or is being loaded
    bool busy = false;            ///< something can be cancelled
    bool other_work = false;      ///< there is a work of one's own to go back to
    bool models_offered = false;  ///< by name
    bool demonstration = false;   ///< a model came with the program
    bool keeps_masks = false;     ///< those that are drawn
};

/// One command: a row of the table.
struct Command {
    using When = bool (*)(const Situation&);
    static bool always(const Situation&) { return true; }

    CommandId id;
    const char* icon = "";        ///< one of resources/icons; empty: none
    const char* text = "";        ///< with the mark of its key, in MainWindow's English; empty: set elsewhere
    const char* short_text = "";  ///< beside an icon, and in the list of keys; empty: the text
    const char* tip = "";         ///< empty: the text
    QList<QKeySequence> keys = {};
    When enabled = always;
    When visible = always;
    std::function<void()> what = {};
};

/// The actions of a table of commands: made once, named in the language of the moment, and enabled as the situation is.
class Commands : public QObject {
    Q_OBJECT

public:
    /// The actions are the window's.
    Commands(std::vector<Command> table, QWidget& window);

    [[nodiscard]] QAction* action(CommandId id) const { return actions_.at(id); }
    [[nodiscard]] QList<QAction*> actions(const std::vector<CommandId>& ids) const;
    void update(const Situation& situation);
    void retranslate();

private:
    std::vector<Command> table_;
    std::map<CommandId, QAction*> actions_;
};

}  // namespace fade::ui
