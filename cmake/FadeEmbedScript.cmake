# SPDX-License-Identifier: MIT
# Run by fade_embed_text: writes OUTPUT, a C++ source that defines NAME as the text of the file INPUT.
file(READ "${INPUT}" text)
string(FIND "${text}" ")fade_text\"" delimiter)
if(NOT delimiter EQUAL -1)
  message(FATAL_ERROR "${INPUT} holds the delimiter of the raw string that would hold it.")
endif()
file(WRITE "${OUTPUT}" "#include <string_view>
namespace fade::embedded {
extern const std::string_view ${NAME};
const std::string_view ${NAME} = R\"fade_text(${text})fade_text\";
}
")
