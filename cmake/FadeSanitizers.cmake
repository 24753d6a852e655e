# SPDX-License-Identifier: MIT
set(FADE_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize= (address,undefined or thread)")
if(FADE_SANITIZE)
  add_compile_options(-fsanitize=${FADE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${FADE_SANITIZE})
endif()
