# SPDX-License-Identifier: GPL-3.0-or-later
# The package's folders are for everybody, whatever the umask of whoever builds it: CMake makes them, and asks for no more
# than that leaves.
file(CHMOD_RECURSE ${CPACK_TEMPORARY_DIRECTORY}
  DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
