// SPDX-License-Identifier: MIT
#include "base/amx.h"

#include <sys/syscall.h>
#include <unistd.h>

namespace fade {

bool allow_amx() {
#if defined(__x86_64__)
    constexpr long request_permission = 0x1023;  // ARCH_REQ_XCOMP_PERM, of Linux 5.16 on
    constexpr long tile_data = 18;               // XFEATURE_XTILEDATA
    return syscall(SYS_arch_prctl, request_permission, tile_data) == 0;
#else
    return false;
#endif
}

}  // namespace fade
