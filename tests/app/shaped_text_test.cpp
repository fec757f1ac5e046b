// Text that Inter cannot draw. None of it depends on which fonts the system has.

#include "app/steps/diagram_arcs.h"
#include "app/ui/field.h"
#include "app/ui/shaped_text.h"
#include "tests/support/headless.h"

#include "imgui_internal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace plenary;
using test_support::Headless;

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

std::vector<std::string> texts_that_need_shaping() {
    return {
        "مرحبا بالعالم",
        "שלום עולם",
        "हम मिलकर काम करते हैं",
        "เราทำงานร่วมกัน",
        "一起工作",
        "👩‍👩‍👧‍👦🏳️‍🌈👍🏽",
        repeated("👩‍👩‍👧‍👦👍🏿", 3000),
        "العمل together معاً, 3 مجموعات (شكراً)\nand then עברית",
        repeated("مر", 2500),
        "\u0301\u0323\u0489",
        "e\u0301",
        "\uFFFD\u0378 عربي \uFFFD",
        "\u200B\u200D\u2060",
        repeated("क्षि ", 2500),
        repeated("不", 10000),
        "م\n\n\nم\n",
        repeated("م\n", 1500),
        "broken \xC3\x28 بايت \xFF",
    };
}

struct ShapedTextTest : testing::Test {
    std::unique_ptr<ui::Canvas> canvas;
    std::function<void(ui::Canvas&)> draw = [](ui::Canvas&) {};
    ui::TextStyle style{.size = 26, .colour = IM_COL32(10, 20, 30, 255)};
    Headless screen{1200, 800,
                    [this] {
                        canvas->begin({});
                        draw(*canvas);
                        canvas->end();
                    },
                    [this] {
                        canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper),
                                                              *ui::load_fonts(PLENARY_ASSETS "/fonts"));
                    }};

    void show(const std::string& words, float width = 400, ui::Align align = ui::Align::left) {
        draw = [this, words, width, align](ui::Canvas& on) {
            ui::text(on, {50, 40}, width, words, style, align);
        };
        screen.frame(2);
    }
    const ui::TextBlock& block(std::string_view words, float width = 400) {
        return canvas->texts().block(words, style, width);
    }
    ImVector<ImTextureData*>& textures() const { return screen.context().UserTextures; }

    // The rectangles that the pictures cover on the screen, and in which colour.
    struct Drawn {
        ui::Box box;
        ImU32 colour;
    };
    std::vector<Drawn> drawn() const {
        std::vector<Drawn> found;
        for (const ImDrawList* list : screen.draw_data().CmdLists)
            for (const ImDrawCmd& command : list->CmdBuffer) {
                if (!textures().contains(command.TexRef._TexData))
                    continue;
                for (unsigned i = 0; i + 6 <= command.ElemCount; i += 6) {
                    const auto vertex = [&](unsigned at) {
                        return list
                            ->VtxBuffer[static_cast<int>(command.VtxOffset)
                                        + list->IdxBuffer[static_cast<int>(command.IdxOffset + i + at)]];
                    };
                    const ImDrawVert first = vertex(0);
                    const ImDrawVert last = vertex(2);
                    found.push_back({{first.pos.x, first.pos.y, last.pos.x, last.pos.y}, first.col});
                }
            }
        return found;
    }
};

TEST_F(ShapedTextTest, PlainTextMakesNoPictureAndDoesNotStartPango) {
    show("Zoë’s idea – “σίγμα”, привет, Đặng, naïve … ™ → 1½");
    EXPECT_EQ(textures().Size, 0);
    EXPECT_FALSE(canvas->texts().shapes());
    EXPECT_EQ(block("привет").shaped, nullptr);
}

TEST_F(ShapedTextTest, ShapesWhatInterHasNoGlyphFor) {
    for (const std::string_view words :
         {"مرحبا", "שלום", "नमस्ते", "สวัสดี", "你好", "👍🏽", "x\u0323\u0301", "a\u200Bb"})
        EXPECT_NE(block(words).shaped, nullptr) << words;
}

TEST_F(ShapedTextTest, EveryByteButSpacesAndLineEndsIsOnOneLine) {
    for (const std::string& words : texts_that_need_shaping()) {
        SCOPED_TRACE(words.substr(0, 60));
        for (const float width : {1.0F, 90.0F, 400.0F, ui::unbroken}) {
            std::size_t at = 0;
            for (const ui::TextLine& line : block(words, width).lines) {
                ASSERT_GE(line.begin, at);
                EXPECT_EQ(words.substr(at, line.begin - at).find_first_not_of(" \n"), std::string::npos);
                at = line.end;
            }
            EXPECT_EQ(words.substr(at).find_first_not_of(" \n"), std::string::npos);
        }
    }
}

TEST_F(ShapedTextTest, NoLineIsWiderThanAsked) {
    for (const std::string& words : texts_that_need_shaping()) {
        const ui::TextBlock& made = block(words, 300);
        for (const ui::TextLine& line : made.lines)
            EXPECT_LE(line.width, 300.5F) << words.substr(0, 60);
        EXPECT_LE(made.width, 300.5F);
    }
}

TEST_F(ShapedTextTest, LineEndsBreakAndCountIntoTheHeight) {
    EXPECT_EQ(block("م").lines.size(), 1U);
    EXPECT_EQ(block("م\n\n\nم\n").lines.size(), 5U);
    EXPECT_EQ(block(repeated("م\n", 1500)).lines.size(), 1501U);
    EXPECT_EQ(block(repeated("م", 1023) + "\n\n" + repeated("م\n", 3) + "م", ui::unbroken).lines.size(), 6U);
    EXPECT_FLOAT_EQ(block("م\nم").height, 2 * style.size * style.leading);
}

TEST_F(ShapedTextTest, ALongParagraphFlowsAsIfItWereShapedAtOnce) {
    // Every word is as wide as every other, so every line but the last holds as many.
    const std::string words = repeated("ממ ", 3000);
    const ui::TextBlock& made = block(words, 300);
    ASSERT_GT(made.lines.size(), 100U);
    for (std::size_t i = 0; i + 1 < made.lines.size(); ++i)
        EXPECT_EQ(made.lines[i].end - made.lines[i].begin, made.lines[0].end) << "line " << i;
}

TEST_F(ShapedTextTest, ALongParagraphKeepsItsDirection) {
    const std::string words = "ש " + repeated("word ", 2000);
    show(words, 400);
    const auto shaped = block(words, 400).shaped;
    const ui::TextLine& last = shaped->lines().back();
    EXPECT_NEAR(shaped->caret(last.begin).x, 400 - last.width, 30) << "it ends at the right of the block";
}

TEST_F(ShapedTextTest, DrawsATextFromRightToLeftAtTheRightOfItsBlock) {
    show("مرحبا", 400);
    ASSERT_EQ(drawn().size(), 1U);
    EXPECT_NEAR(drawn().front().box.x1, 450, 8);
    show("नमस्ते", 400);
    ASSERT_EQ(drawn().size(), 1U);
    EXPECT_NEAR(drawn().front().box.x0, 50, 8);
    show("नमस्ते", 400, ui::Align::centre);
    EXPECT_NEAR(drawn().front().box.centre().x, 250, 8);
    show("नमस्ते", 400, ui::Align::right);
    EXPECT_NEAR(drawn().front().box.x1, 450, 8);
}

TEST_F(ShapedTextTest, FadesWithTheAlphaOfItsColour) {
    style.colour = IM_COL32(10, 20, 30, 100);
    show("مرحبا 👍🏽");
    ASSERT_FALSE(drawn().empty());
    EXPECT_EQ(drawn().front().colour, IM_COL32(255, 255, 255, 100));
    style.colour = IM_COL32(10, 20, 30, 50);
    screen.frame();
    EXPECT_EQ(textures().Size, 1) << "the same picture, fainter";
    EXPECT_EQ(drawn().front().colour, IM_COL32(255, 255, 255, 50));
}

TEST_F(ShapedTextTest, TakesTheColourOfTheStyle) {
    const auto shaped = block("مرحبا").shaped;
    draw = [&](ui::Canvas& on) {
        shaped->draw(on.list(), {50, 40}, IM_COL32(200, 10, 20, 255), ui::Align::left);
        ASSERT_EQ(textures().Size, 1);
        const ImTextureData& picture = *textures().front();
        if (picture.Pixels == nullptr)
            return;
        int inked = 0;
        for (int i = 0; i < picture.Width * picture.Height; ++i) {
            const unsigned char* pixel = picture.Pixels + i * 4;
            if (pixel[3] < 250)
                continue;
            ++inked;
            EXPECT_NEAR(pixel[0], 200, 1);
            EXPECT_NEAR(pixel[1], 10, 1);
        }
        EXPECT_GT(inked, 10);
    };
    screen.frame();
}

TEST_F(ShapedTextTest, DrawsOnlyWhatIsSeenOfAVeryLongText) {
    show(repeated("👩‍👩‍👧‍👦👍🏿 ", 7000), 1100);
    EXPECT_GT(block(repeated("👩‍👩‍👧‍👦👍🏿 ", 7000), 1100).height, 5000);
    EXPECT_LE(textures().Size, 4);
    EXPECT_GE(textures().Size, 1);
    for (const ImTextureData* texture : textures()) {
        EXPECT_LE(texture->Width, 4096);
        EXPECT_LE(texture->Height, 4096);
    }
}

TEST_F(ShapedTextTest, DrawsAnythingOnOneLineToo) {
    for (const std::string& words : texts_that_need_shaping()) {
        float drawn_width = 0;
        draw = [&](ui::Canvas& on) {
            drawn_width = ui::line(on, {100, 100, 300, 160}, words, style, ui::Align::centre);
        };
        screen.frame(2);
        EXPECT_LE(drawn_width, 200.5F) << words.substr(0, 60);
        for (const Drawn& part : drawn()) {
            EXPECT_GT(part.box.x0, 60);
            EXPECT_LT(part.box.x1, 340);
        }
    }
}

TEST_F(ShapedTextTest, StandsOnAnArcWordByWordInItsDirection) {
    draw = [this](ui::Canvas& on) { text_on_arc(on, {600, 700}, 400, "مرحبا يا كلكم", style, 600); };
    screen.frame(2);
    const std::vector<Drawn> words = drawn();
    ASSERT_EQ(words.size(), 3U);
    EXPECT_GT(words[0].box.centre().x, words[1].box.centre().x);
    EXPECT_GT(words[1].box.centre().x, words[2].box.centre().x);
    for (const Drawn& word : words)
        EXPECT_NEAR(std::hypot(word.box.centre().x - 600, word.box.centre().y - 700), 400, 15);
    const ImVec2 middle{(words[0].box.centre().x + words[2].box.centre().x) / 2, 0};
    EXPECT_NEAR(middle.x, 600, 30);
}

TEST_F(ShapedTextTest, LeavesNoTextureWhenItsBlockIsLetGo) {
    show("مرحبا");
    ASSERT_EQ(textures().Size, 1);
    EXPECT_EQ(textures().front()->Pixels, nullptr) << "the backend has taken them";
    draw = [](ui::Canvas&) {};
    screen.frame(600);
    EXPECT_EQ(textures().Size, 0);
    EXPECT_EQ(canvas->texts().kept(), 0U);
}

TEST_F(ShapedTextTest, FreesAPictureThatIsNotSeenAndDrawsItAgain) {
    show("مرحبا");
    const auto kept = block("مرحبا").shaped;
    draw = [](ui::Canvas&) {};
    screen.frame(100);
    EXPECT_EQ(textures().Size, 0);
    show("مرحبا");
    EXPECT_EQ(drawn().size(), 1U);
}

TEST_F(ShapedTextTest, ACanvasMayGoBeforeItsContext) {
    show("مرحبا");
    draw = [](ui::Canvas&) {};
    canvas.reset();
    canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper),
                                          *ui::load_fonts(PLENARY_ASSETS "/fonts"));
    screen.frame(3);
    EXPECT_EQ(textures().Size, 0);
}

TEST_F(ShapedTextTest, TheCaretMovesWithTheLettersAndAPressFindsItAgain) {
    for (const std::string& words :
         {std::string("नमस्ते दुनिया"), std::string("مرحبا بالعالم"), std::string("你好世界")}) {
        const auto shaped = block(words, 1000).shaped;
        const bool from_right = words.starts_with("م");
        const float begin = shaped->caret(0).x;
        const float end = shaped->caret(words.size()).x;
        EXPECT_NEAR(begin, from_right ? 1000 : 0, 1);
        EXPECT_NEAR(std::abs(end - begin), shaped->lines().front().width, 1);
        EXPECT_EQ(shaped->byte_at({begin, 5}), 0U);
        EXPECT_EQ(shaped->byte_at({end + (from_right ? -50.0F : 50.0F), 5}), words.size());
        for (int x = 0; x < 1000; x += 3) {
            const std::size_t at = shaped->byte_at({static_cast<float>(x), 5});
            const ImVec2 caret = shaped->caret(at);
            EXPECT_EQ(shaped->byte_at({caret.x, caret.y + 1}), at) << x;
        }
    }
}

TEST_F(ShapedTextTest, MarksASelectionOnEveryLineItCovers) {
    const std::string words = repeated("مرحبا ", 40);
    const auto shaped = block(words, 300).shaped;
    const std::vector<ui::Box> all = shaped->marked(0, words.size());
    EXPECT_EQ(all.size(), shaped->lines().size());
    for (const ui::Box& box : all) {
        EXPECT_GE(box.x0, -1);
        EXPECT_LE(box.x1, 301);
        EXPECT_NEAR(box.x1, 300, 1) << "a line from right to left begins at the right";
    }
    EXPECT_TRUE(shaped->marked(6, 6).empty());
}

TEST_F(ShapedTextTest, MarksBothPartsOfASelectionAcrossADirectionChange) {
    const std::string words = "abc שלום def";
    const auto shaped = block(words, 600).shaped;
    const std::vector<ui::Box> boxes = shaped->marked(0, 8); // "abc " and two letters from the right
    ASSERT_EQ(boxes.size(), 2U);
    EXPECT_LT(boxes[0].x1, boxes[1].x0);
    EXPECT_NEAR(boxes[1].x1, shaped->caret(4).x, 1);
    EXPECT_NEAR(boxes[1].x0, shaped->caret(8).x, 1);
}

struct ShapedFieldTest : ShapedTextTest {
    ui::FieldState state;
    ui::Box box{100, 100, 500, 400};

    void open(std::string with) {
        state.open(std::move(with));
        draw = [this](ui::Canvas& on) { ui::field(on, "field", box, state, style, "Type", true); };
        screen.frame(3);
    }
    std::size_t cursor() { return static_cast<std::size_t>(screen.context().InputTextState.GetCursorPos()); }
};

TEST_F(ShapedFieldTest, TakesLettersOfAnyScriptAtTheCaret) {
    open("");
    screen.type("سلام");
    EXPECT_EQ(state.text, "سلام");
    EXPECT_EQ(cursor(), state.text.size());
    screen.press(ImGuiKey_Home);
    screen.type("ن");
    EXPECT_EQ(state.text, "نسلام");
    EXPECT_FALSE(drawn().empty());
}

TEST_F(ShapedFieldTest, APressPutsTheCaretWhereItIsPressed) {
    const std::string words = "مرحبا بالعالم";
    open(words);
    screen.click_at(box.x1 - 1, box.y0 + 10);
    screen.frame(2);
    EXPECT_EQ(cursor(), 0U) << "this text begins at the right";
    const ImVec2 second_word = block(words, box.width()).shaped->caret(11);
    screen.click_at(box.x0 + second_word.x, box.y0 + 10);
    screen.frame(2);
    EXPECT_EQ(cursor(), 11U);
}

TEST_F(ShapedFieldTest, KeepsNoPicturesOfWhatWasTypedBefore) {
    open("");
    screen.type(repeated("مرحبا ", 10));
    screen.frame(100);
    EXPECT_LE(textures().Size, 1);
}

}
