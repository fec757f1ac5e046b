#pragma once

#include <cairo.h>

#include <memory>
#include <string>

namespace plenary::record {

struct DestroyCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
/// A drawing or a surface of cairo, destroyed with its owner.
template <class Object>
using Owned = std::unique_ptr<Object, DestroyCairo>;

/// For cairo to write with: `to` is the string that what it writes goes behind.
inline cairo_status_t append(void* to, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

}
