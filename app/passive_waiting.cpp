// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into the programs. OpenMP's threads, when they wait for work, would spin: two programs that share a processor
// would slow each other down many times. The OpenMP library reads its setting when it is loaded, which is before main
// and before every ordinary initialiser; functions listed in .preinit_array run before that.
#include <cstdlib>

namespace {

using Hook = void (*)(int, char**, char**);

void wait_passively(int /*count*/, char** /*arguments*/, char** /*environment*/) {
    setenv("OMP_WAIT_POLICY", "PASSIVE", /*overwrite=*/0);
}

[[gnu::section(".preinit_array"), gnu::used]] const Hook hook = &wait_passively;

}  // namespace
