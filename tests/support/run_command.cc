#include "tests/support/run_command.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <thread>

namespace copydesk::testing {
namespace {

using Clock = std::chrono::steady_clock;

void Require(bool good, const char* what) {
  if (!good) {
    perror(what);
    abort();
  }
}

// Forks and runs `argv` with the three descriptors as its standard streams, in a process group of
// its own. The descriptors of this process are close-on-exec.
pid_t Spawn(const std::vector<std::string>& argv, const CommandOptions& options, int in, int out,
            int err) {
  // Between fork and exec only async-signal-safe calls are allowed: prepare everything here.
  std::vector<char*> args;
  for (const std::string& arg : argv) args.push_back(const_cast<char*>(arg.c_str()));
  args.push_back(nullptr);
  std::vector<std::string> env_text;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    if (!options.set_env.contains(text.substr(0, text.find('=')))) env_text.push_back(text);
  }
  for (const auto& [name, value] : options.set_env) env_text.push_back(name + "=" + value);
  std::vector<char*> env;
  for (std::string& text : env_text) env.push_back(text.data());
  env.push_back(nullptr);

  const pid_t pid = fork();
  Require(pid >= 0, "fork");
  if (pid == 0) {
    setpgid(0, 0);
    if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0) _exit(127);
    if (!options.folder.empty() && chdir(options.folder.c_str()) != 0) _exit(127);
    execvpe(args[0], args.data(), env.data());
    _exit(127);
  }
  setpgid(pid, pid);  // as in the child: whoever comes first
  return pid;
}

// Waits until `deadline`, then kills the group.
CommandResult Reap(pid_t pid, Clock::time_point deadline) {
  CommandResult result;
  int status = 0;
  for (;;) {
    const pid_t done = waitpid(pid, &status, WNOHANG);
    Require(done >= 0 || errno == EINTR, "waitpid");
    if (done == pid) break;
    if (Clock::now() >= deadline) {
      result.timed_out = true;
      kill(-pid, SIGKILL);
      while (waitpid(pid, &status, 0) < 0) Require(errno == EINTR, "waitpid");
      break;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  return result;
}

}  // namespace

CommandResult RunCommand(const std::vector<std::string>& argv, const CommandOptions& options) {
  std::array<int, 2> in{}, out{}, err{};
  for (std::array<int, 2>* ends : {&in, &out, &err}) {
    Require(pipe2(ends->data(), O_CLOEXEC) == 0, "pipe2");
  }
  const Clock::time_point deadline =
      Clock::now() + std::chrono::milliseconds(options.time_limit_ms);
  const pid_t pid = Spawn(argv, options, in[0], out[1], err[1]);
  for (int fd : {in[0], out[1], err[1]}) close(fd);
  for (int fd : {in[1], out[0], err[0]}) fcntl(fd, F_SETFL, O_NONBLOCK);

  // A program that ends before it has read its input must not end the test.
  struct sigaction ignore = {}, before = {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, &before);

  std::string out_bytes, err_bytes;
  size_t written = 0;
  std::array<pollfd, 3> fds = {pollfd{in[1], POLLOUT, 0}, pollfd{out[0], POLLIN, 0},
                               pollfd{err[0], POLLIN, 0}};
  const auto shut = [](pollfd& fd) {
    close(fd.fd);
    fd.fd = -1;  // poll skips it
  };
  if (options.standard_input.empty()) shut(fds[0]);
  while (fds[1].fd >= 0 || fds[2].fd >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) break;
    const int ready = poll(fds.data(), fds.size(), static_cast<int>(std::min<int64_t>(left, 1000)));
    Require(ready >= 0 || errno == EINTR, "poll");
    if (ready <= 0) continue;
    if (fds[0].fd >= 0 && fds[0].revents != 0) {
      const ssize_t n = write(fds[0].fd, options.standard_input.data() + written,
                              options.standard_input.size() - written);
      if (n > 0) written += static_cast<size_t>(n);
      const bool failed = n < 0 && errno != EAGAIN && errno != EINTR;
      if (failed || written == options.standard_input.size()) shut(fds[0]);
    }
    for (size_t i : {size_t{1}, size_t{2}}) {
      if (fds[i].fd < 0 || fds[i].revents == 0) continue;
      std::array<char, 65536> buffer;
      const ssize_t n = read(fds[i].fd, buffer.data(), buffer.size());
      if (n > 0) (i == 1 ? out_bytes : err_bytes).append(buffer.data(), static_cast<size_t>(n));
      if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) shut(fds[i]);
    }
  }
  CommandResult result = Reap(pid, deadline);
  for (pollfd& fd : fds) {
    if (fd.fd >= 0) close(fd.fd);
  }
  sigaction(SIGPIPE, &before, nullptr);
  result.out = std::move(out_bytes);
  result.err = std::move(err_bytes);
  return result;
}

BackgroundCommand::BackgroundCommand(const std::vector<std::string>& argv,
                                     const std::string& out_path, const std::string& err_path) {
  const int in = open("/dev/null", O_RDONLY | O_CLOEXEC);
  const int out = open(out_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  const int err = open(err_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  Require(in >= 0 && out >= 0 && err >= 0, "open");
  pid_ = Spawn(argv, {}, in, out, err);
  for (int fd : {in, out, err}) close(fd);
}

BackgroundCommand::~BackgroundCommand() {
  if (pid_ > 0) {
    kill(-pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
}

void BackgroundCommand::Send(int signal) const { kill(pid_, signal); }

CommandResult BackgroundCommand::Wait(int64_t time_limit_ms) {
  CommandResult result = Reap(pid_, Clock::now() + std::chrono::milliseconds(time_limit_ms));
  pid_ = -1;
  return result;
}

}  // namespace copydesk::testing
