#include "tests/sessions/workshop/content.h"

#include "sessions/store/rows.h"

namespace plenary {

Session with_content_of(Session session, const Session& content) {
    for_each_content_table([&](auto table) { session.*table = content.*table; });
    return session;
}

bool same_content(const Session& one, const Session& other) {
    bool same = true;
    for_each_content_table([&](auto table) { same = same && one.*table == other.*table; });
    return same;
}

}
