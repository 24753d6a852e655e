# SPDX-License-Identifier: MIT
# Every third-party library, found once. All headers are system headers: warnings there are not ours.
find_package(Threads REQUIRED)
find_package(OpenMP REQUIRED COMPONENTS CXX)
find_package(Torch REQUIRED)
find_package(OpenCV 4.5 REQUIRED COMPONENTS core imgproc imgcodecs)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(nlohmann_json 3.10 REQUIRED)

if(NOT TARGET fade_torch)
  add_library(fade_torch INTERFACE)
  target_include_directories(fade_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
  # at::parallel_for is a template: where it is compiled without OpenMP's flag it runs on one thread.
  target_link_libraries(fade_torch INTERFACE ${TORCH_LIBRARIES} OpenMP::OpenMP_CXX)
endif()
if(NOT TARGET fade_opencv)
  add_library(fade_opencv INTERFACE)
  target_include_directories(fade_opencv SYSTEM INTERFACE ${OpenCV_INCLUDE_DIRS})
  target_link_libraries(fade_opencv INTERFACE ${OpenCV_LIBS})
endif()
