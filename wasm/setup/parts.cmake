# parts.cmake: the third-party parts that setup.sh brought, as CMake targets. Included from the top CMakeLists.txt.
#
#   part_icu            ICU, reduced, its data linked in; <icu_small.h> and ICU's own headers
#   part_zstd           <zstd.h>: compress and decompress, single thread
#   part_zstd_reader    the same, decompress only, compiled for size (WebAssembly)
#   part_memory         mimalloc in the place of the system's malloc and new, for native programs; nothing elsewhere and under sanitizers
#   part_stemmer        <stemmer/stem_UTF_8_swedish.h>, <stemmer/api.h>: Snowball's Swedish stemmer
#   part_compression    <zlib.h>, <brotli/encode.h>: what compresses a site's files
#   part_readers        <expat.h>, <zlib.h> with inflate, <gumbo.h>: what opens office files and web pages
#   part_json           <nlohmann/json.hpp>, without implicit conversions and without exceptions
#   part_doctest        <doctest/doctest.h>
#   part_imgui_source   IMGUI_SOURCE_DIR is Dear ImGui's source folder (also a variable)
#
# Native or WebAssembly archives, as the compiler is. All headers are system headers: their warnings are not ours.
set(DIARIUM_TOOLS ${CMAKE_CURRENT_LIST_DIR}/../../.tools)
cmake_path(NORMAL_PATH DIARIUM_TOOLS)
if(EMSCRIPTEN)
  set(DIARIUM_PARTS ${DIARIUM_TOOLS}/lib/web)
  set(diarium_way_out "wasm/setup/setup.sh page")
else()
  set(DIARIUM_PARTS ${DIARIUM_TOOLS}/lib/native)
  set(diarium_way_out "wasm/setup/setup.sh command")
endif()
foreach(file ${DIARIUM_PARTS}/libicu.a ${DIARIUM_PARTS}/libzstd.a ${DIARIUM_PARTS}/libstemmer.a
             ${DIARIUM_PARTS}/libz.a ${DIARIUM_PARTS}/libbrotlienc.a ${DIARIUM_TOOLS}/include/brotli
             ${DIARIUM_PARTS}/libexpat.a ${DIARIUM_PARTS}/libinflate.a ${DIARIUM_PARTS}/libgumbo.a
             ${DIARIUM_TOOLS}/include/nlohmann ${DIARIUM_TOOLS}/include/doctest ${DIARIUM_TOOLS}/src/imgui/imgui.cpp
             ${DIARIUM_TOOLS}/lexicon/sv_SE.dic)
  if(NOT EXISTS ${file})
    message(FATAL_ERROR "A third-party part is missing (${file}).\nRun this first, it brings everything: ${diarium_way_out}")
  endif()
endforeach()

function(diarium_archive name)
  add_library(part_${name} STATIC IMPORTED GLOBAL)
  set_target_properties(part_${name} PROPERTIES IMPORTED_LOCATION ${DIARIUM_PARTS}/lib${name}.a)
endfunction()

diarium_archive(icu)
target_include_directories(part_icu SYSTEM INTERFACE
  ${DIARIUM_TOOLS}/include ${DIARIUM_TOOLS}/src/icu/source/common ${DIARIUM_TOOLS}/src/icu/source/i18n)
# As the archive was built (icu/CMakeLists.txt).
target_compile_definitions(part_icu INTERFACE U_STATIC_IMPLEMENTATION U_CHARSET_IS_UTF8=1 UCONFIG_NO_FILE_IO=1
  UCONFIG_NO_CONVERSION=1 UCONFIG_NO_LEGACY_CONVERSION=1 UCONFIG_NO_FORMATTING=1 UCONFIG_NO_MF2=1
  UCONFIG_NO_TRANSLITERATION=1 UCONFIG_NO_REGULAR_EXPRESSIONS=1 UCONFIG_NO_IDNA=1 UCONFIG_NO_SERVICE=1
  UCONFIG_NO_FILTERED_BREAK_ITERATION=1)
if(NOT EMSCRIPTEN)
  # Units that we leave out are named only by functions that nobody calls; the linker must drop those first.
  target_link_options(part_icu INTERFACE -Wl,--gc-sections)
endif()

diarium_archive(zstd)
target_include_directories(part_zstd SYSTEM INTERFACE ${DIARIUM_TOOLS}/include/zstd)

# What reads and no more, for who fetches little: one decoder of each kind, the smaller one. The same bytes come out.
if(EMSCRIPTEN)
  set(zstd ${DIARIUM_TOOLS}/src/zstd/lib)
  file(GLOB zstd_units ${zstd}/common/*.c ${zstd}/decompress/*.c)
  add_library(part_zstd_reader STATIC EXCLUDE_FROM_ALL ${zstd_units})
  target_include_directories(part_zstd_reader SYSTEM INTERFACE ${DIARIUM_TOOLS}/include/zstd)
  target_compile_definitions(part_zstd_reader PRIVATE ZSTD_DISABLE_ASM=1 ZSTD_LEGACY_SUPPORT=0 ZSTD_STRIP_ERROR_STRINGS=1
    DYNAMIC_BMI2=0 ZSTD_NO_TRACE=1 ZSTD_NO_INLINE=1 ZSTD_NO_INTRINSICS=1 HUF_FORCE_DECOMPRESS_X1=1
    ZSTD_FORCE_DECOMPRESS_SEQUENCES_SHORT=1)
  target_compile_options(part_zstd_reader PRIVATE -w -Oz -ffunction-sections -fdata-sections)
  set_target_properties(part_zstd_reader PROPERTIES UNITY_BUILD OFF)
endif()

# Sanitizers watch memory by an allocator of their own, and WebAssembly has its own.
if(EMSCRIPTEN OR DIARIUM_SANITIZE OR NOT CMAKE_SYSTEM_NAME STREQUAL Linux)
  add_library(part_memory INTERFACE IMPORTED GLOBAL)
else()
  diarium_archive(memory)
  set_target_properties(part_memory PROPERTIES IMPORTED_LOCATION ${DIARIUM_PARTS}/libmimalloc.a)
endif()

diarium_archive(stemmer)
target_include_directories(part_stemmer SYSTEM INTERFACE ${DIARIUM_TOOLS}/include)

diarium_archive(z)
diarium_archive(brotlienc)
add_library(part_compression INTERFACE)
target_link_libraries(part_compression INTERFACE part_z part_brotlienc)
target_include_directories(part_compression SYSTEM INTERFACE ${DIARIUM_TOOLS}/include/zlib ${DIARIUM_TOOLS}/include)

diarium_archive(expat)
diarium_archive(inflate)
diarium_archive(gumbo)
target_link_libraries(part_inflate INTERFACE part_z)  # zlib's own allocation stands there: it must be linked behind.
add_library(part_readers INTERFACE)
target_link_libraries(part_readers INTERFACE part_expat part_inflate part_gumbo part_z)
target_include_directories(part_readers SYSTEM INTERFACE
  ${DIARIUM_TOOLS}/include/expat ${DIARIUM_TOOLS}/include/gumbo ${DIARIUM_TOOLS}/include/zlib)

add_library(part_json INTERFACE)
target_include_directories(part_json SYSTEM INTERFACE ${DIARIUM_TOOLS}/include)
# Without exceptions on both sides, so that a misuse aborts natively as it does in WebAssembly.
target_compile_definitions(part_json INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0 JSON_NOEXCEPTION=1)

add_library(part_doctest INTERFACE)
target_include_directories(part_doctest SYSTEM INTERFACE ${DIARIUM_TOOLS}/include)

set(IMGUI_SOURCE_DIR ${DIARIUM_TOOLS}/src/imgui)
add_library(part_imgui_source INTERFACE)
target_include_directories(part_imgui_source SYSTEM INTERFACE ${IMGUI_SOURCE_DIR})
