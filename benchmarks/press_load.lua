-- Random pages of a list (one address a line); the last line printed is JSON.
local count = 0
function setup(thread)
  count = count + 1
  thread:set("number", count)
end

local wanted = {}
function init(args)
  math.randomseed(os.time() + number)
  for path in io.lines(args[1]) do
    wanted[#wanted + 1] = wrk.format("GET", path, {
      ["Host"] = wrk.headers["Host"], ["Accept-Encoding"] = "gzip",
    })
  end
end

function request()
  return wanted[math.random(#wanted)]
end

function done(summary, latency)
  local e = summary.errors
  print(string.format(
    '{"requests": %d, "seconds": %.3f, "median_ms": %.3f, "p99_ms": %.3f, "errors": %d}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end
