#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace plenary {

/// What a slide shows from a file, as a session keeps it.
struct Picture {
    std::string bytes; ///< a PNG or a JPEG as kept_picture() makes it; empty where there is none
    std::string fault; ///< why there is none, in a sentence
    bool operator==(const Picture&) const = default;
};

/// Of a picture that a session does not have, as one that was salvaged or begun by an older Plenary.
inline const std::string not_kept_fault = "This picture is not kept with the session.";

/// By the names that slides give them.
using Pictures = std::map<std::string, Picture, std::less<>>;

/// The pictures of a session, which copies of the session share: they come into it when it is begun and never
/// change. Equal where they are the same.
class SharedPictures {
public:
    SharedPictures() = default;
    SharedPictures(Pictures pictures)
        : pictures_(pictures.empty() ? nullptr : std::make_shared<const Pictures>(std::move(pictures))) {}

    bool empty() const { return pictures_ == nullptr; }
    const Pictures& operator*() const {
        static const Pictures none;
        return pictures_ ? *pictures_ : none;
    }
    /// Nothing where none has this name. Lives as long as any session that shares it.
    std::shared_ptr<const Picture> find(std::string_view file) const {
        if (!pictures_)
            return nullptr;
        const auto at = pictures_->find(file);
        return at == pictures_->end() ? nullptr : std::shared_ptr<const Picture>(pictures_, &at->second);
    }
    bool operator==(const SharedPictures& other) const {
        return pictures_ == other.pictures_ || **this == *other;
    }

private:
    std::shared_ptr<const Pictures> pictures_;
};

}
