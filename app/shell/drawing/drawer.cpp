#include "app/shell/drawing/drawer.h"

#include <glad/gl.h>

#include <cstddef>
#include <utility>

namespace plenary::shell {
namespace {

constexpr unsigned position = 0, texture_position = 1, colour = 2;

const char* const placed = R"(#version 330 core
uniform vec2 pixel;
layout(location = 0) in vec2 at;
layout(location = 1) in vec2 texture_at;
layout(location = 2) in vec4 colour;
out vec2 place;
out vec4 tone;
void main() {
    place = texture_at;
    tone = colour;
    gl_Position = vec4(at * pixel - 1.0, 0.0, 1.0);
}
)";
const char* const coloured = R"(#version 330 core
uniform sampler2D picture;
in vec2 place;
in vec4 tone;
out vec4 result;
void main() { result = tone * texture(picture, place); }
)";

unsigned make_program() {
    const unsigned program = glCreateProgram();
    for (const auto& [kind, source] : {std::pair{GL_VERTEX_SHADER, placed}, {GL_FRAGMENT_SHADER, coloured}}) {
        const unsigned shader = glCreateShader(static_cast<GLenum>(kind));
        glShaderSource(shader, 1, &source, nullptr);
        glCompileShader(shader);
        glAttachShader(program, shader);
        glDeleteShader(shader);
    }
    glLinkProgram(program);
    return program;
}

const void* offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

}

Drawer::Drawer() {
    program_ = make_program();
    pixel_ = glGetUniformLocation(program_, "pixel");
    glGenVertexArrays(1, &vertex_array_);
    glGenBuffers(1, &vertices_);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    for (const unsigned attribute : {position, texture_position, colour})
        glEnableVertexAttribArray(attribute);
    constexpr int stride = sizeof(ImDrawVert);
    glVertexAttribPointer(position, 2, GL_FLOAT, GL_FALSE, stride, offset(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(texture_position, 2, GL_FLOAT, GL_FALSE, stride, offset(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(colour, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, offset(offsetof(ImDrawVert, col)));
}

Drawer::~Drawer() {
    glDeleteProgram(program_);
    glDeleteBuffers(1, &vertices_);
    glDeleteVertexArrays(1, &vertex_array_);
}

void Drawer::draw(const DamageList& list, int width, int height) {
    if (list.vertices().empty())
        return;
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(list.vertices().size_bytes()),
                 list.vertices().data(), GL_STREAM_DRAW);
    glViewport(0, 0, width, height);
    glUseProgram(program_);
    glUniform2f(pixel_, 2 / static_cast<float>(width), 2 / static_cast<float>(height));
    glActiveTexture(GL_TEXTURE0);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_BLEND);
    glEnable(GL_SCISSOR_TEST);
    for (const DrawnRun& run : list.runs()) {
        glScissor(run.clip.x0, run.clip.y0, run.clip.width(), run.clip.height());
        glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(run.texture.GetTexID()));
        glDrawArrays(GL_TRIANGLES, static_cast<GLint>(run.first), static_cast<GLsizei>(run.count));
    }
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_BLEND);
}

}
