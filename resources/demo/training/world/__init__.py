# SPDX-License-Identifier: MIT
"""A procedural world of manufactured things: materials, objects, their defects, and the camera that looks at them.

Everything is drawn from seeds: a `Scene` is one kind of thing with fixed parameters (one product under one camera);
it renders as many individual pictures of it as asked, sound or damaged, at any resolution."""
