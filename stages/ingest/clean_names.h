// Where the clean text of an input goes below clean/, and names that are safe to print.
//
// Pure functions. Tested in tests/unit/ingest/clean_names_test.cc.
#ifndef COPYDESK_STAGES_INGEST_CLEAN_NAMES_H_
#define COPYDESK_STAGES_INGEST_CLEAN_NAMES_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk::ingest {

// `path` as valid UTF-8: every byte that is part of none becomes %XX.
std::string PrintableName(std::string_view path);

// The name that an input would like to have below clean/: without .gz or .zst, and with .txt
// (records: .jsonl) put after a name that does not end so; "-" becomes stdin.jsonl. Components of
// more than 230 bytes are cut and get a hash, so that what MakeUnique and further stories add still
// fits a file system's 255; of a name of more than 2,048 bytes in all, the folders are one hash.
std::string WantedCleanName(std::string_view name);

// Makes `wanted` names unique, in order: a name that would meet one that is already given, a folder
// of any of them, or where one of the two is the name of a further story of the other (X.txt owns
// X.story2.txt, X.story3.txt and so on, and no folder is called so), gets ~2, ~3... before its
// ending. An X.storyN.txt also makes way for an X.txt that comes later. Folders keep their names.
// Returns how many differ from what was wanted.
uint64_t MakeUnique(std::span<std::string> wanted);

// `name` with "~N" put before its last ending, if its last component has one, else at its end.
std::string WithNumber(std::string_view name, uint64_t number);

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_CLEAN_NAMES_H_
