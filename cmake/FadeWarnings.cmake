# SPDX-License-Identifier: MIT
# fade_warnings(TARGET): the warnings that all our own code is held to.
function(fade_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC bug 105651 and its kin (seen with GCC 12 and 14): false alarms in std::string's own operator+.
    target_compile_options(${target} PRIVATE -Wno-restrict -Wno-stringop-overflow)
    if(CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
      target_compile_options(${target} PRIVATE -Wno-array-bounds)
    endif()
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # GCC's -Wconversion does not hold it, in C++.
    target_compile_options(${target} PRIVATE -Wno-sign-conversion)
  elseif(FADE_SANITIZE)
    # GCC's manual warns of it: instrumented code raises false alarms (here in <regex> and Catch2).
    target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
  endif()
  if(FADE_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
