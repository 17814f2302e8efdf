// The commands. Each returns the program's exit status; words go to stderr, results to files or
// stdout.
#ifndef COPYDESK_TOOLS_COMMANDS_H_
#define COPYDESK_TOOLS_COMMANDS_H_

#include "pipeline/context.h"
#include "tools/flags.h"

namespace copydesk::tools {

int RunWork(const Invocation& invocation, StopToken& stop);  // run, clean, dedup
int RunExplain(const Invocation& invocation);
int RunReport(const Invocation& invocation);
int RunInspect(const Invocation& invocation);
int RunGenCorpus(const Invocation& invocation, StopToken& stop);
int RunBench(const Invocation& invocation, StopToken& stop);

// Writes to stdout. False if it could not be written whole; a reader that went away counts as
// written, since it has what it wanted.
bool WriteStdout(std::string_view bytes);

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_COMMANDS_H_
