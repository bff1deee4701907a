#include <zlib.h>

// The macro inflateInit2, which Swift cannot see, for data that a gzip header begins.
static inline int inflateInitGzip(z_streamp stream) { return inflateInit2(stream, 15 + 16); }
