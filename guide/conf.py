# SPDX-License-Identifier: GPL-3.0-or-later
# The user's guide: one page of HTML without scripts, built by Sphinx (see CMakeLists.txt here).
project = "FADE Inspector"
author = "The FADE Inspector authors"
copyright = "2026, The FADE Inspector authors"
language = "en"
html_theme = "basic"
html_title = "FADE Inspector: user's guide"
html_static_path = ["guide.css"]
html_css_files = ["guide.css"]
templates_path = ["_templates"]
html_show_sphinx = False
html_show_sourcelink = False
html_copy_source = False
html_use_index = False
html_sidebars = {"**": []}
smartquotes = False
