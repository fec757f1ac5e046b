#include "app/ui/fonts.h"

#include "sessions/model/path_text.h"

namespace plenary::ui {
ImFont* Fonts::face(Weight weight) const {
    switch (weight) {
    case Weight::regular: return regular;
    case Weight::medium: return medium;
    case Weight::semibold: return semibold;
    case Weight::bold: return bold;
    }
    return medium;
}

Result<Fonts> load_fonts(const std::filesystem::path& folder) {
    Fonts fonts;
    const struct {
        const char* file;
        ImFont** face;
    } wanted[] = {{"Inter-Medium.otf", &fonts.medium},
                  {"Inter-Regular.otf", &fonts.regular},
                  {"Inter-SemiBold.otf", &fonts.semibold},
                  {"Inter-Bold.otf", &fonts.bold}};
    for (const auto& [file, face] : wanted) {
        const auto path = folder / file;
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(path, ignored))
            return problem("The font file " + utf8(path) + " is missing: install Plenary again.");
        *face = ImGui::GetIO().Fonts->AddFontFromFileTTF(utf8(path).c_str());
        if (*face == nullptr)
            return problem("The font file " + utf8(path) + " cannot be read: install Plenary again.");
    }
    return fonts;
}

}
