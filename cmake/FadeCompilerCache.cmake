# SPDX-License-Identifier: MIT
# ccache, where it is installed. The sloppiness settings let it cache files that use the precompiled header.
find_program(FADE_CCACHE ccache)
if(FADE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${FADE_CCACHE})
endif()
