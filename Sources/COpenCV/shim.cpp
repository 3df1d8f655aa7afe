#include "COpenCV.h"

#include <malloc.h>

#include <cstdio>
#include <exception>
#include <memory>
#include <mutex>
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

struct cocv_net {
    cv::dnn::Net network;
    std::vector<cv::String> names;
    std::vector<cv::Mat> outputs;
};

namespace {

void write(cocv_message *message, const char *text) {
    if (message == nullptr) return;
    std::snprintf(message->text, sizeof message->text, "%s", text);
    for (char *character = message->text; *character != '\0'; ++character) {
        if (*character == '\n') *character = ' ';
    }
}

/// Every block of weights gets a mapping of its own, which goes back to the system as soon as the parser frees it. By
/// glibc's own rule the first such free would move the later ones into the heap, 7 MB more at the peak. A VGA frame
/// (900 KB) stays below.
constexpr int mappingThreshold = 1 << 20;

/// OpenCV prints every error to stderr before it throws; the daemon has a log of its own.
void prepareOnce() {
    static std::once_flag once;
    std::call_once(once, [] {
        mallopt(M_MMAP_THRESHOLD, mappingThreshold);
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        cv::redirectError([](int, const char *, const char *, const char *, int, void *) { return 0; });
    });
}

/// The one place where C++ exceptions end.
template <typename Work>
cocv_status guarded(cocv_status onFailure, cocv_message *message, Work work) noexcept {
    try {
        prepareOnce();
        return work();
    } catch (const cv::Exception &error) {
        write(message, error.err.c_str());
    } catch (const std::exception &error) {
        write(message, error.what());
    } catch (...) {
        write(message, "an unknown C++ exception");
    }
    return onFailure;
}

cocv_status refuse(cocv_message *message, const char *text) {
    write(message, text);
    return COCV_BAD_ARGUMENT;
}

template <typename Image>
bool isValid(const Image &image) {
    return image.pixels != nullptr && image.width > 0 && image.height > 0 && image.stride >= 3 * size_t(image.width);
}

/// A header over the caller's pixels. OpenCV's Mat has no const form: what comes from a picture is only ever read.
template <typename Image>
cv::Mat header(const Image &image) {
    return cv::Mat(image.height, image.width, CV_8UC3, const_cast<uint8_t *>(image.pixels), image.stride);
}

}  // namespace

cocv_status cocv_net_create(const char *path, cocv_net **net, cocv_message *message) {
    if (path == nullptr || net == nullptr) return refuse(message, "no path or no place for the net");
    return guarded(COCV_BAD_MODEL, message, [&] {
        auto made = std::make_unique<cocv_net>();
        made->network = cv::dnn::readNetFromONNX(path);
        made->network.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        made->network.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        made->names = made->network.getUnconnectedOutLayersNames();
        // What the parser freed below the threshold is still in glibc's heap, and stays there unless asked.
        malloc_trim(0);
        *net = made.release();
        return COCV_OK;
    });
}

void cocv_net_destroy(cocv_net *net) { delete net; }

cocv_status cocv_net_forward(
    cocv_net *net, const cocv_picture *pictures, size_t count, bool swap_red_blue, cocv_message *message) {
    if (net == nullptr || pictures == nullptr || count == 0) return refuse(message, "no net or no picture");
    for (size_t index = 0; index < count; ++index) {
        if (!isValid(pictures[index])) return refuse(message, "an empty picture");
    }
    return guarded(COCV_FAILED, message, [&] {
        std::vector<cv::Mat> images;
        for (size_t index = 0; index < count; ++index) images.push_back(header(pictures[index]));
        net->network.setInput(cv::dnn::blobFromImages(images, 1.0, cv::Size(), cv::Scalar(), swap_red_blue, false));
        net->network.forward(net->outputs, net->names);
        return COCV_OK;
    });
}

cocv_status cocv_net_output(const cocv_net *net, const char *name, cocv_tensor *tensor, cocv_message *message) {
    if (net == nullptr || name == nullptr || tensor == nullptr) return refuse(message, "no net or no name");
    return guarded(COCV_FAILED, message, [&] {
        for (size_t index = 0; index < net->outputs.size(); ++index) {
            const cv::Mat &output = net->outputs[index];
            if (net->names[index] != name) continue;
            if (output.type() != CV_32F || !output.isContinuous()) break;
            *tensor = {output.ptr<float>(), output.total()};
            return COCV_OK;
        }
        return refuse(message, ("no output of 32-bit floats called " + std::string(name)).c_str());
    });
}

cocv_status cocv_resize(cocv_picture source, cocv_canvas target, cocv_message *message) {
    if (!isValid(source) || !isValid(target)) return refuse(message, "an empty picture");
    return guarded(COCV_FAILED, message, [&] {
        cv::Mat result = header(target);
        const bool shrinks = target.width < source.width || target.height < source.height;
        cv::resize(header(source), result, result.size(), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
        return COCV_OK;
    });
}

cocv_status cocv_sample(cocv_picture source, cocv_canvas target, cocv_message *message) {
    if (!isValid(source) || !isValid(target)) return refuse(message, "an empty picture");
    return guarded(COCV_FAILED, message, [&] {
        cv::Mat result = header(target);
        cv::resize(header(source), result, result.size(), 0, 0, cv::INTER_LINEAR);
        return COCV_OK;
    });
}

cocv_status cocv_warp_affine(
    cocv_picture source, const double matrix[6], cocv_canvas target, cocv_message *message) {
    if (!isValid(source) || !isValid(target) || matrix == nullptr) return refuse(message, "an empty picture");
    return guarded(COCV_FAILED, message, [&] {
        cv::Mat result = header(target);
        const cv::Mat transform(2, 3, CV_64F, const_cast<double *>(matrix));
        cv::warpAffine(header(source), result, transform, result.size(), cv::INTER_LINEAR);
        return COCV_OK;
    });
}

cocv_status cocv_set_threads(int32_t count, cocv_message *message) {
    if (count < 1) return refuse(message, "fewer than one thread");
    return guarded(COCV_FAILED, message, [&] {
        cv::setNumThreads(count);
        return COCV_OK;
    });
}
