#include "sessions/export/pages/pdf_catalogue.h"

#include <charconv>
#include <cstdio>
#include <optional>

namespace plenary::record {

namespace {

std::optional<std::size_t> number_at(std::string_view text, std::size_t at) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

/// The number that follows the last of these words.
std::optional<std::size_t> number_after(std::string_view text, std::string_view word) {
    const std::size_t at = text.rfind(word);
    return at == std::string_view::npos ? std::nullopt : number_at(text, at + word.size());
}

}

std::string with_language(std::string pdf, std::string_view language) {
    const auto root = number_after(pdf, "/Root ");
    const auto size = number_after(pdf, "/Size ");
    const auto table = number_after(pdf, "startxref\n");
    if (!root || !size || !table)
        return pdf;
    const std::string begin = "\n" + std::to_string(*root) + " 0 obj\n<<";
    const std::size_t object = pdf.rfind(begin);
    const std::size_t end = object == std::string::npos ? object : pdf.find("endobj\n", object);
    if (end == std::string::npos)
        return pdf;
    std::string catalogue = pdf.substr(object + 1, end + 7 - (object + 1));
    catalogue.insert(
        begin.size() - 1,
        " /Lang (" + std::string(language)
            + ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n   /MarkInfo << /Marked true >>\n");
    const std::size_t info = pdf.rfind("/Info ");
    if (info == std::string::npos)
        return pdf;
    const std::string info_words = pdf.substr(info, pdf.find('R', info) + 1 - info);

    const std::size_t at = pdf.size();
    pdf += catalogue;
    const std::size_t new_table = pdf.size();
    char entry[24];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", at);
    pdf += "xref\n" + std::to_string(*root) + " 1\n" + entry + "trailer\n<< /Size " + std::to_string(*size)
           + "\n   /Root " + std::to_string(*root) + " 0 R\n   " + info_words + "\n   /Prev "
           + std::to_string(*table) + "\n>>\nstartxref\n" + std::to_string(new_table) + "\n%%EOF\n";
    return pdf;
}

}
