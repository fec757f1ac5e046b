#pragma once

#include <string>
#include <vector>

#include "sessions/model/session.h"

namespace plenary {

/// A session as it stands at some moment, with what can be told of it.
struct SampleSession {
    std::string name;
    Session session;
};

/// Sessions in which everything occurs that JSON tells of, each with the plan that its file would have.
const std::vector<SampleSession>& sample_sessions();

/// One of them. Contract: there is one of that name.
const Session& sample_session(const std::string& name);

/// What a session says as JSON, once no time goes by.
std::string json_of(const Session& session, bool names = true);

/// A session that some hundred commands of impatient people have led to.
Session impatient_session(unsigned seed, int commands);

}
