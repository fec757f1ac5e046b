// A picture that the processor draws.
#pragma once

#include "app/shell/drawing/graphics.h"
#include "app/shell/drawing/texels.h"

namespace plenary::shell {

// Takes others of its kind alone. Finished as soon as it is drawn.
class PictureInMemory final : public KeptPicture {
public:
    PictureInMemory() { texels_.opaque = true; }

    const Texels& texels() const { return texels_; }
    int width() const override { return texels_.width; }
    int height() const override { return texels_.height; }
    ImTextureID texture() const override { return width() == 0 ? ImTextureID_Invalid : id_of(texels_); }

    void draw(const DamageList& list, int width, int height) override;
    void take(const KeptPicture& other, std::span<const PixelBox> parts) override;
    void finish(bool) override {}
    void wait_until_drawn() const override {}

private:
    void begin(int width, int height);

    Texels texels_;
};

}
