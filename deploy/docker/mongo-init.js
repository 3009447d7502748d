const databases = {
  directory: process.env.MONGO_DIRECTORY_PASSWORD,
  events: process.env.MONGO_EVENTS_PASSWORD,
  notification: process.env.MONGO_NOTIFICATION_PASSWORD,
};

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

for (const [name, password] of Object.entries(databases)) {
  const database = db.getSiblingDB(name);
  const user = `${name}-service`;
  if (database.getUser(user) === null) {
    database.createUser({ user, pwd: password, roles: [{ role: "readWrite", db: name }] });
  } else {
    database.updateUser(user, { pwd: password });
  }
}
print("The replica set and its accounts are ready.");
