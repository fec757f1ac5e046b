#pragma once

#include <algorithm>
#include <memory>
#include <vector>

namespace plenary {

/// Rows of one kind, sorted by their id. Copying a table shares its rows, so that every revision
/// of a session can be kept and compared at the cost of one pointer a row. Rows are never changed
/// in place: put() replaces one.
template <class Row>
class Table {
public:
    using Key = decltype(Row::id);
    using Shared = std::shared_ptr<const Row>;

    /// Nothing where no row has this id. The pointer lives as long as any table that shares the row.
    const Row* find(Key id) const {
        auto at = lower(id);
        return at != rows_.end() && (*at)->id == id ? at->get() : nullptr;
    }

    void put(Row row) {
        auto at = rows_.begin() + (lower(row.id) - rows_.cbegin());
        auto shared = std::make_shared<const Row>(std::move(row));
        if (at != rows_.end() && (*at)->id == shared->id)
            *at = std::move(shared);
        else
            rows_.insert(at, std::move(shared));
    }

    void erase(Key id) {
        auto at = lower(id);
        if (at != rows_.end() && (*at)->id == id)
            rows_.erase(at);
    }

    template <class Which>
    void erase_if(Which which) {
        std::erase_if(rows_, [&](const Shared& row) { return which(*row); });
    }

    /// The shared rows, by ascending id.
    const std::vector<Shared>& rows() const { return rows_; }
    std::size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.empty(); }

    bool operator==(const Table& other) const {
        return std::equal(rows_.begin(), rows_.end(), other.rows_.begin(), other.rows_.end(),
                          [](const Shared& a, const Shared& b) { return a == b || *a == *b; });
    }

private:
    typename std::vector<Shared>::const_iterator lower(Key id) const {
        return std::lower_bound(rows_.cbegin(), rows_.cend(), id,
                                [](const Shared& row, Key key) { return row->id < key; });
    }

    std::vector<Shared> rows_;
};

}
