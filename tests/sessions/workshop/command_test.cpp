#include "sessions/workshop/command.h"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(KindOf, FilesEveryCommand) {
    struct Row {
        Command command;
        JournalKind kind;
    };
    using enum JournalKind;
    const Row rows[] = {
        {SetPlace{}, content},      {SetHeadCount{}, content},  {AddPerson{}, content},
        {RemovePerson{}, content},  {RenamePerson{}, content},  {LeaveRoom{}, content},
        {ComeBack{}, content},      {SetGroupCount{}, content}, {AddGroup{}, content},
        {RenameGroup{}, content},   {MergeGroups{}, content},   {DissolveGroup{}, content},
        {PutInGroup{}, content},    {SetPairing{}, content},    {RemovePairing{}, content},
        {DrawGroups{}, content},    {AddCard{}, content},       {EditCard{}, content},
        {MoveCard{}, content},      {ColourCard{}, content},    {SetCardGroup{}, content},
        {MarkCard{}, content},      {MarkLane{}, content},      {DeleteCard{}, content},
        {SortCard{}, content},      {CarryCard{}, content},     {MergeCards{}, content},
        {SplitCard{}, content},     {NameCluster{}, content},   {DissolveCluster{}, content},
        {ClusterToLane{}, content}, {AddLane{}, content},       {RenameLane{}, content},
        {MoveLane{}, content},      {CollapseLane{}, content},  {RemoveLane{}, content},
        {CoverLane{}, content},     {RevealCard{}, content},    {OrderByDots{}, content},
        {SetAction{}, content},     {AgreeRung{}, content},     {OpenRound{}, vote},
        {CastBallot{}, vote},       {WithdrawBallot{}, vote},   {CloseRound{}, vote},
        {RevealRound{}, vote},      {VoidRound{}, vote},        {SkipStep{}, content},
        {RetimeStep{}, content},    {MoveStep{}, content},      {AddStep{}, content},
        {TrimAgenda{}, content},    {Recall{}, content},        {MarkAction{}, content},
        {AskAgain{}, content},      {PauseClock{}, flow},       {GiveMinutes{}, flow},
        {RestartClock{}, flow},     {GoToStep{}, flow},         {ShowLines{}, flow},
        {ShowIdeaFirst{}, flow},    {FinishSession{}, flow},    {ReopenSession{}, flow},
        {Together{}, content},      {Undo{}, content},          {Redo{}, content},
    };
    static_assert(std::size(rows) == std::variant_size_v<Command>);
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        EXPECT_EQ(rows[i].command.index(), i);
        EXPECT_EQ(kind_of(rows[i].command), rows[i].kind) << i;
    }
}

}
}
