const password = process.env.MONGO_DIRECTORY_PASSWORD;

try {
  rs.status();
} catch (e) {
  if (e.codeName !== "NotYetInitialized") throw e;
  rs.initiate({ _id: "klynge", members: [{ _id: 0, host: "mongo:27017" }] });
}

for (let tries = 0; !db.hello().isWritablePrimary; tries++) {
  if (tries === 150) throw new Error("No primary after 30 seconds.");
  sleep(200);
}

const directory = db.getSiblingDB("directory");
if (directory.getUser("directory-service") === null) {
  directory.createUser({
    user: "directory-service",
    pwd: password,
    roles: [{ role: "readWrite", db: "directory" }],
  });
} else {
  directory.updateUser("directory-service", { pwd: password });
}
print("The replica set and its accounts are ready.");
