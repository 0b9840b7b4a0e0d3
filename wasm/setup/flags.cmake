# Every compiler flag, once. diarium_flags: what all our code is compiled with.
add_library(diarium_flags INTERFACE)
target_compile_features(diarium_flags INTERFACE cxx_std_20)
if(CMAKE_UNITY_BUILD_BATCH_SIZE LESS 40)
  set(shadow -Wshadow)  # Of forty files compiled as one, most shadows are names of other files.
endif()
target_compile_options(diarium_flags INTERFACE
  -Wall -Wextra -Wpedantic ${shadow} -Wconversion -Wsign-conversion -Wno-missing-field-initializers
  -ffp-contract=off -ffunction-sections -fdata-sections
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)  # No output knows the folder that it was built in.
if(EMSCRIPTEN)
  target_compile_options(diarium_flags INTERFACE -msimd128 -fno-exceptions -fno-rtti)
elseif(DIARIUM_SANITIZE)
  # fuzzer-no-link: the tests and the fuzzers (tests/fuzz) share one build of the core. What a bad pointer does is told by
  # AddressSanitizer; asking for it at every use once more takes a quarter of the compiler's
  # time, at every step of a pointer (pointer-overflow) half of it.
  target_compile_options(diarium_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize=pointer-overflow,null,alignment,object-size,vptr,function,return -fno-sanitize-recover=undefined
    -fno-omit-frame-pointer -Wno-deprecated-declarations)  # Of libstdc++ 12, in its own algorithms.
  target_link_options(diarium_flags INTERFACE -fsanitize=address,undefined)
endif()

# A program that runs under node when built for WebAssembly: the whole machine's files, growing memory.
function(diarium_program target)
  target_link_libraries(${target} PRIVATE diarium_flags)
  if(EMSCRIPTEN)
    target_link_options(${target} PRIVATE -sNODERAWFS=1 -sENVIRONMENT=node -sALLOW_MEMORY_GROWTH=1
      -sMAXIMUM_MEMORY=4GB -sSTACK_SIZE=1MB -sEXIT_RUNTIME=1
      -O1)  # Each file is optimised; the whole of them once more takes half a minute, gives a tenth of the bytes, and no speed under node.
  endif()
endfunction()
