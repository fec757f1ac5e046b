#include "app/shell/loudspeaker.h"

#include <cubeb/cubeb.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string_view>

#if defined(_WIN32)
#include <objbase.h>
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace plenary::shell {
namespace {

using namespace std::chrono_literals;

// How far ahead the sound system is filled; what it still holds is played after a hush.
constexpr auto ahead = 100ms;
// How long after its end a sound may still be on its way to the loudspeaker.
constexpr auto patience = 2s;
constexpr float seconds_to_fade = 0.04F;
// What every sound system takes.
constexpr int usual_rate = 48'000;

void* cubeb_function(const char* name) {
#if defined(_WIN32)
    static HMODULE library = LoadLibraryA(PLENARY_CUBEB);
    return library == nullptr ? nullptr : reinterpret_cast<void*>(GetProcAddress(library, name));
#else
    static void* library = dlopen(PLENARY_CUBEB, RTLD_NOW | RTLD_LOCAL);
    return library == nullptr ? nullptr : dlsym(library, name);
#endif
}

// The functions of cubeb that are used. Loaded with the first of them and kept until the program ends, as
// the sound systems' own threads may outlive what we ask of them.
struct Cubeb {
    decltype(&cubeb_init) init;
    decltype(&cubeb_destroy) destroy;
    decltype(&cubeb_enumerate_devices) enumerate_devices;
    decltype(&cubeb_device_collection_destroy) device_collection_destroy;
    decltype(&cubeb_stream_init) stream_init;
    decltype(&cubeb_stream_destroy) stream_destroy;
    decltype(&cubeb_stream_start) stream_start;
    decltype(&cubeb_stream_stop) stream_stop;

    // Nothing where it is not installed.
    static std::optional<Cubeb> load() {
        Cubeb cubeb{};
        bool complete = true;
        const auto find = [&](auto& function, const char* name) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(cubeb_function(name));
            complete = complete && function != nullptr;
        };
        find(cubeb.init, "cubeb_init");
        find(cubeb.destroy, "cubeb_destroy");
        find(cubeb.enumerate_devices, "cubeb_enumerate_devices");
        find(cubeb.device_collection_destroy, "cubeb_device_collection_destroy");
        find(cubeb.stream_init, "cubeb_stream_init");
        find(cubeb.stream_destroy, "cubeb_stream_destroy");
        find(cubeb.stream_start, "cubeb_stream_start");
        find(cubeb.stream_stop, "cubeb_stream_stop");
        return complete ? std::optional(cubeb) : std::nullopt;
    }
};

// What is being played. Written by the sound system's thread but for `hush`.
struct Playing {
    std::span<const float> samples;
    float fade_step;
    const std::atomic<bool>& hush;
    std::size_t at = 0;
    float loudness = 1;

    std::mutex mutex{};
    std::condition_variable ended_changed{};
    bool ended = false;

    long fill(float* out, long frames) {
        const std::size_t left = std::min(samples.size() - at, static_cast<std::size_t>(frames));
        std::size_t i = 0;
        for (; i < left && loudness > 0; ++i) {
            if (hush)
                loudness = std::max(0.0F, loudness - fade_step);
            out[i] = samples[at++] * loudness;
        }
        return static_cast<long>(i);
    }
    void end() {
        const std::lock_guard lock(mutex);
        ended = true;
        ended_changed.notify_all();
    }
};

long on_data(cubeb_stream*, void* playing, const void*, void* out, long frames) {
    return static_cast<Playing*>(playing)->fill(static_cast<float*>(out), frames);
}

void on_state(cubeb_stream*, void* playing, cubeb_state state) {
    if (state == CUBEB_STATE_DRAINED || state == CUBEB_STATE_ERROR)
        static_cast<Playing*>(playing)->end();
}

// The sound system for the length of a call.
class Sound {
public:
    Sound() : cubeb_(Cubeb::load()) {
#if defined(_WIN32)
        com_ = SUCCEEDED(CoInitializeEx(nullptr, COINIT_MULTITHREADED));
#endif
        if (cubeb_ && cubeb_->init(&context_, "Plenary", nullptr) != CUBEB_OK)
            context_ = nullptr;
    }
    ~Sound() {
        if (context_ != nullptr)
            cubeb_->destroy(context_);
#if defined(_WIN32)
        if (com_)
            CoUninitialize();
#endif
    }
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    // A stand-in that swallows what it is given is none: PulseAudio and PipeWire have one, "auto_null".
    bool has_loudspeaker() {
        if (context_ == nullptr)
            return false;
        cubeb_device_collection devices{};
        if (cubeb_->enumerate_devices(context_, CUBEB_DEVICE_TYPE_OUTPUT, &devices) != CUBEB_OK)
            return can_be_opened();
        const bool found =
            std::any_of(devices.device, devices.device + devices.count, [](const cubeb_device_info& device) {
                return device.state == CUBEB_DEVICE_STATE_ENABLED && device.device_id != nullptr
                       && std::string_view(device.device_id) != "auto_null";
            });
        cubeb_->device_collection_destroy(context_, &devices);
        return found;
    }

    bool play(std::span<const float> samples, int rate, const std::atomic<bool>& hush) {
        if (context_ == nullptr)
            return false;
        Playing playing{
            .samples = samples, .fade_step = 1 / (seconds_to_fade * static_cast<float>(rate)), .hush = hush};
        cubeb_stream* stream = open(playing, rate);
        if (stream == nullptr)
            return false;
        const bool started = cubeb_->stream_start(stream) == CUBEB_OK;
        if (started) {
            const std::chrono::milliseconds length(1000 * samples.size() / static_cast<std::size_t>(rate));
            std::unique_lock lock(playing.mutex);
            playing.ended_changed.wait_for(lock, length + patience, [&] { return playing.ended; });
        }
        cubeb_->stream_stop(stream);
        cubeb_->stream_destroy(stream);
        return started;
    }

private:
    // Null where it is refused.
    cubeb_stream* open(Playing& playing, int rate) {
        const auto frames = static_cast<std::uint32_t>(rate);
        cubeb_stream_params format{.format = CUBEB_SAMPLE_FLOAT32NE,
                                   .rate = frames,
                                   .channels = 1,
                                   .layout = CUBEB_LAYOUT_MONO,
                                   .prefs = CUBEB_STREAM_PREF_NONE};
        cubeb_stream* stream = nullptr;
        const int opened =
            cubeb_->stream_init(context_, &stream, "Chime", nullptr, nullptr, nullptr, &format,
                                static_cast<std::uint32_t>(frames * ahead / 1s), on_data, on_state, &playing);
        return opened == CUBEB_OK ? stream : nullptr;
    }

    // Tells where no list can be had. With ALSA that is a matter of chance: cubeb asks for it with settings
    // of which it leaves one unset, and what happens to lie there may mean something that cannot be.
    bool can_be_opened() {
        const std::atomic<bool> no_hush = false;
        Playing nothing{.samples = {}, .fade_step = 1, .hush = no_hush};
        cubeb_stream* stream = open(nothing, usual_rate);
        if (stream == nullptr)
            return false;
        cubeb_->stream_destroy(stream);
        return true;
    }

    std::optional<Cubeb> cubeb_;
    cubeb* context_ = nullptr;
#if defined(_WIN32)
    bool com_ = false;
#endif
};

class SystemLoudspeaker final : public Loudspeaker {
public:
    bool found() override { return Sound().has_loudspeaker(); }
    bool play(std::span<const float> samples, int rate, const std::atomic<bool>& hush) override {
        Sound sound;
        return sound.has_loudspeaker() && sound.play(samples, rate, hush);
    }
};

}

std::unique_ptr<Loudspeaker> system_loudspeaker() {
    return std::make_unique<SystemLoudspeaker>();
}

}
