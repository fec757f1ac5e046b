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

/// The object of this number as it was written last, to its end; empty if it is not there.
std::string object(const std::string& pdf, std::size_t number) {
    const std::size_t begin = pdf.rfind("\n" + std::to_string(number) + " 0 obj\n<<");
    if (begin == std::string::npos)
        return {};
    static constexpr std::string_view ending = "endobj\n";
    const std::size_t end = pdf.find(ending, begin);
    return end == std::string::npos ? std::string() : pdf.substr(begin + 1, end + ending.size() - begin - 1);
}

/// A section of the table that finds this one object.
std::string entry(std::size_t number, std::size_t at) {
    char where[24];
    std::snprintf(where, sizeof where, "%010zu 00000 n \n", at);
    return std::to_string(number) + " 1\n" + where;
}

}

std::string with_language(std::string pdf, std::string_view language) {
    const auto root = number_after(pdf, "/Root ");
    const auto info = number_after(pdf, "/Info ");
    const auto size = number_after(pdf, "/Size ");
    const auto table = number_after(pdf, "startxref\n");
    if (!root || !info || !size || !table)
        return pdf;
    std::string catalogue = object(pdf, *root);
    std::string about = object(pdf, *info);
    if (catalogue.empty() || about.empty())
        return pdf;
    catalogue.insert(catalogue.find("<<") + 2, " /Lang (" + std::string(language)
                                                   + ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
                                                     "   /MarkInfo << /Marked true >>\n");
    static constexpr std::string_view date = "/CreationDate (";
    if (const std::size_t at = about.find(date); at != std::string::npos && about[at + date.size()] != 'D')
        about.insert(at + date.size(), "D:");

    const std::string first = entry(*root, pdf.size());
    pdf += catalogue;
    const std::string second = entry(*info, pdf.size());
    pdf += about;
    const std::size_t new_table = pdf.size();
    const auto link = [](std::size_t number) { return std::to_string(number) + " 0 R"; };
    pdf += "xref\n" + first + second + "trailer\n<< /Size " + std::to_string(*size) + "\n   /Root "
           + link(*root) + "\n   /Info " + link(*info) + "\n   /Prev " + std::to_string(*table)
           + "\n>>\nstartxref\n" + std::to_string(new_table) + "\n%%EOF\n";
    return pdf;
}

}
