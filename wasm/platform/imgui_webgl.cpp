// platform/imgui_webgl: Dear ImGui's WebGL backend, which is not ours, without its questions.
//
// The backend saves and restores what another renderer may have set; there is no other here, and each question waits for
// the graphics process: 12 a picture, a third of its time. The answers below are WebGL's own defaults.
#include <GLES3/gl3.h>

namespace {
void saved_state(GLenum name, GLint* value) {
  switch (name) {
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; return;
    case GL_BLEND_EQUATION_RGB: case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; return;
    case GL_BLEND_SRC_RGB: case GL_BLEND_SRC_ALPHA: *value = GL_ONE; return;
    case GL_BLEND_DST_RGB: case GL_BLEND_DST_ALPHA: *value = GL_ZERO; return;
    case GL_CURRENT_PROGRAM: case GL_TEXTURE_BINDING_2D: case GL_SAMPLER_BINDING: case GL_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING: case GL_ELEMENT_ARRAY_BUFFER_BINDING: *value = 0; return;
    case GL_VIEWPORT: case GL_SCISSOR_BOX: value[0] = value[1] = value[2] = value[3] = 0; return;
    default: glGetIntegerv(name, value);
  }
}
}  // namespace

#define glGetIntegerv saved_state
#include "backends/imgui_impl_opengl3.cpp"
