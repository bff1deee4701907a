#include "CLibFuzzer.h"

// libFuzzer's own main, which is linked but never run, wants to find this.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) { return 0; }
