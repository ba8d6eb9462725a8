// Ends a program of Node's when the one that started it is gone, however it went.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 500).unref();
