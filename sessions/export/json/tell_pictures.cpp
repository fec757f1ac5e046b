#include "sessions/export/json/tell.h"
#include "sessions/pictures/kept_picture.h"

namespace plenary::document {

void tell_pictures(const Session& session, Document& document) {
    if (session.pictures.empty())
        return;
    std::vector<KeptPicture> told;
    for (const auto& [file, picture] : *session.pictures) {
        KeptPicture& one = told.emplace_back();
        one.file = {file};
        if (picture.bytes.empty()) {
            one.fault = Line{picture.fault};
            continue;
        }
        one.type = Line{std::string(picture_type(picture.bytes))};
        one.data = Bytes{picture.bytes};
    }
    document.pictures = std::move(told);
}

}
