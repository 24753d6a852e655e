# SPDX-License-Identifier: MIT
# fade_embed_text(LIBRARY NAME=FILE...): an object library that holds each text file, byte for byte, as
# `const std::string_view fade::embedded::NAME`. A file that changes is embedded again by the next build.
set(FADE_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/FadeEmbedScript.cmake)

function(fade_embed_text library)
  add_library(${library} OBJECT)
  foreach(entry IN LISTS ARGN)
    string(REGEX MATCH "^([A-Za-z_]+)=(.+)$" matched "${entry}")
    set(name ${CMAKE_MATCH_1})
    set(input ${CMAKE_MATCH_2})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DINPUT=${input} -DOUTPUT=${output} -P ${FADE_EMBED_SCRIPT}
      DEPENDS ${input} ${FADE_EMBED_SCRIPT}
      COMMENT "Embedding ${name}"
      VERBATIM)
    target_sources(${library} PRIVATE ${output})
  endforeach()
  fade_warnings(${library})
endfunction()
