// How well `run` finds the copies of a generated corpus, by the corpus's own truth.
#ifndef COPYDESK_TESTS_E2E_CORPUS_SCORES_H_
#define COPYDESK_TESTS_E2E_CORPUS_SCORES_H_

#include <string>
#include <vector>

namespace copydesk::testing {

// Makes a corpus and fails the test if the program cannot.
void Generate(const std::string& out, const std::string& docs, const std::string& seed,
              const std::string& format = "jsonl");

// Pairwise shares, over pages. Roundups belong to no one story and are left out.
struct Scores {
  double precision = 0;                    // of pairs said to be copies: those that are
  double precision_without_templates = 0;  // the same, pairs of two template pages left out
  double recall = 0;                       // of pairs of copies: those found
  double recall_without_rewordings = 0;    // the same, pairs with a reworded page left out
};

// Makes a corpus of each seed, runs on it, prints the scores of all together, and expects them to
// be `floors` at least.
void ExpectCopiesFound(const std::string& docs, const std::vector<std::string>& seeds,
                       const Scores& floors);

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_E2E_CORPUS_SCORES_H_
