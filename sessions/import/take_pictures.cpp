#include <algorithm>

#include "sessions/import/take.h"
#include "sessions/pictures/kept_picture.h"

namespace plenary::document {

namespace {

plenary::Picture picture_from(const KeptPicture& told, const Place& place) {
    if (told.fault && !told.data && !told.fault->words.empty())
        return {.bytes = {}, .fault = told.fault->words};
    const Bytes& data = needed(told.data, "data", place);
    const Line& type = needed(told.type, "type", place);
    if (told.fault)
        fault(Place(place, "fault"), "It has data: then there is nothing wrong with it.");
    auto kept = kept_picture(data.bytes);
    if (!kept)
        fault(Place(place, "data"), kept.error().sentence);
    if (type.words != picture_type(*kept))
        fault(Place(place, "type"), "Its data are of the type " + std::string(picture_type(*kept)) + ".");
    return {.bytes = std::move(*kept), .fault = {}};
}

}

void take_pictures(const Document& document, Session& session) {
    if (!document.pictures)
        return;
    const std::vector<std::string> shown = picture_files(*session.plan);
    Pictures pictures;
    for (std::size_t at = 0; at < document.pictures->size(); ++at) {
        const KeptPicture& told = (*document.pictures)[at];
        const EntryPlace place("pictures", at);
        if (std::ranges::find(shown, told.file.words) == shown.end())
            fault(place / "file", "No slide shows a picture of this name.");
        if (!pictures.emplace(told.file.words, picture_from(told, place)).second)
            fault(place / "file", "This picture stands here already.");
    }
    session.pictures = std::move(pictures);
}

}
